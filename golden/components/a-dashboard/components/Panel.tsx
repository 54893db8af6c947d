export default function Panel({ title, note = '', children }: { title: string; note?: string; children?: any }) {
  return <section aria-label={title}><header><h1>{title}</h1>{note && <small>{note}</small>}</header>{children}</section>;
}
