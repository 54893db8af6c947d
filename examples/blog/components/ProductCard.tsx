import { euros } from '$lib/format';

export default function ProductCard({ product }: { product: any }) {
  return (
    <article class={['product', { 'product-gone': product.stock === 0 }]}>
      <h2>{product.name}</h2>
      <p>{product.blurb}</p>
      <p class="price">
        <strong>{euros(product.priceCents)}</strong>
        <span>{product.stock > 0 ? `${product.stock} left` : 'sold out'}</span>
      </p>
    </article>
  );
}
