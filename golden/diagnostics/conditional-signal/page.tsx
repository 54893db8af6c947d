// components/Counter.tsx
import { signal } from 'velox/client';

export default function Counter({ start }: { start?: number }) {
  let count = { value: 0 };
  if (start) count = signal(start);
  return <b>{count.value}</b>;
}
