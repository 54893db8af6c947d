import { signal, onMount } from 'velox/client';

interface DashboardStats { visitors: number }

export default function UserDashboard() {
  const stats = signal<DashboardStats | null>(null);
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
      {loading.value && <p>loading</p>}
      {error.value && <p class="error">{error.value}</p>}
      {stats.value && <p>{stats.value.visitors} visitors</p>}
    </div>
  );
}
