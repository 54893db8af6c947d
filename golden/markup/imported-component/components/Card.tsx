export function Badge({ n }: { n: number }) {
  return <b>{n}</b>;
}

interface CardProps { title: string; n?: number; children?: any }

export default function Card({ title, children }: CardProps) {
  return <article><h2>{title}</h2>{children}</article>;
}
