import { Posts } from '../posts';

export const dynamic = 'force-static';

export default function Page() {
  return <Posts />;
}
