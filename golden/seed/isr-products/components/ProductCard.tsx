interface Product { id: number; name: string; price: number }

export default function ProductCard({ product }: { product: Product }) {
  return (
    <div class="card" id={`product-${product.id}`}>
      <h2>{product.name}</h2>
      <p>${product.price.toFixed(2)}</p>
    </div>
  );
}
