import { signal, onMount } from 'velox/client';

export default function Dashboard() {
  const stats = signal<{ users: number } | null>(null);
  const error = signal<string | null>(null);
  const loading = signal(true);

  onMount(async () => {
    try {
      const res = await fetch('/api/dashboard/stats', { credentials: 'include' });
      if (!res.ok) throw new Error('Failed to fetch stats');
      stats.value = await res.json();
    } catch (e: any) {
      error.value = e.message;
    } finally {
      loading.value = false;
    }
  });

  return (
    <div>
      {loading.value && <p>Loading</p>}
      {error.value && <p>{error.value}</p>}
      {stats.value && <p>{stats.value.users}</p>}
    </div>
  );
}
