import { Suspense } from 'react';
import { Posts } from '../posts';

export const dynamic = 'force-dynamic';

async function Panel() {
  await new Promise(resolve => setTimeout(resolve, 200));
  return <aside>the slow panel</aside>;
}

export default function Page() {
  return (
    <>
      <Posts />
      <Suspense fallback={<p>waiting</p>}><Panel /></Suspense>
    </>
  );
}
