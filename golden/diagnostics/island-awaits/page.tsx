// components/Price.tsx
import { signal } from 'velox/client';

export default async function Price() {
  const first = await fetch('/api/price').then(r => r.json());
  const price = signal(first);
  return <b>{price}</b>;
}
