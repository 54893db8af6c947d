import { Stars } from './parts/Stars.tsx';

interface CardProps { title: string; footer?: any; children?: any }

export function Badge({ children }: { children?: any }) {
  return <em class="badge">{children}</em>;
}

export default function Card({ title, footer, children }: CardProps) {
  return (
    <article class="card">
      <h3>{title} <Stars count={1} /></h3>
      {children}
      {footer && <footer>{footer}</footer>}
    </article>
  );
}
