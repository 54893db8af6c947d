export default function Spinner() {
  return <div class="spinner" role="status">Loading…</div>;
}
