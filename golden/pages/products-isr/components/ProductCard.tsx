export default function ProductCard({ product }) {
  return <article><h2>{product.title}</h2><time datetime={product.publishedAt}>{product.publishedAt}</time></article>;
}
