import { Posts } from '../posts';

export const revalidate = 60;

export default function Page() {
  return <Posts />;
}
