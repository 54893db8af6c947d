export default function ProductCard({ product }: { product: { id: number; name: string } }) {
  return <article id={`product-${product.id}`}>{product.name}</article>;
}
