export default function Spinner({ label = 'Loading' }: { label?: string }) {
  return (
    <p class="spinner" role="status">
      <span aria-hidden="true" />
      {label}…
    </p>
  );
}
