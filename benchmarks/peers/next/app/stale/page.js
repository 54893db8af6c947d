import { appendFileSync } from 'node:fs';
import { Posts } from '../posts';

// Old after a second, and slow to make: benchmarks/isr.py asks how long visitors wait and how often it is rendered.
export const revalidate = 1;

export default async function Page() {
  await new Promise(resolve => setTimeout(resolve, 200));
  if (process.env.RENDERS) appendFileSync(process.env.RENDERS, 'x');
  return <Posts />;
}
