import { signal } from 'velox/client';

export default function Counter({ start, label = 'count', children }: { start: number; label?: string; children?: any }) {
  const n = signal(start);
  return <button onClick={() => n.value++}>{label}: {n}{children}</button>;
}
