import { useQuery } from '@velox/query';

export default function ProductList() {
  const { data, status, error, refetch } = useQuery({
    key: ['products'],
    fetcher: () => fetch('/api/products').then(r => r.json()),
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  });

  if (status === 'loading') return <p>loading</p>;
  if (status === 'error') return <p>Error: {error.message}</p>;

  return (
    <ul>
      {data.map(p => <li key={p.id}>{p.name}</li>)}
    </ul>
  );
}
