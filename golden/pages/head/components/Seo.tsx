import { Head } from 'velox';

export default function Seo({ description }: { description: string }) {
  return <Head><meta name="description" content={description}/></Head>;
}
