import { Posts } from './posts';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <Posts />;
}
