export default function Spinner() {
  return <p role="status">Loading…</p>;
}
