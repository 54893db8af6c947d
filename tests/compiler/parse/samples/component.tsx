import { signal, computed, onMount, type Signal } from 'velox/client';
import { useQuery } from '@velox/query';

export interface CardProps<T extends { id: string } = { id: string }> {
  readonly item: T;
  variant?: 'default' | 'wide';
  footer?: JSX.Element | ((item: T) => JSX.Element);
  onSelect?(item: T, event: MouseEvent): void;
  children?: unknown;
}

const CLASSES: Record<NonNullable<CardProps['variant']>, string> = { default: 'card', wide: 'card card--wide' };

export function useCounter(initial = 0): readonly [Signal<number>, () => void] {
  const count = signal(initial);
  return [count, () => void count.value++] as const;
}

export default function Card<T extends { id: string }>({ item, variant = 'default', footer, onSelect, children }: CardProps<T>) {
  const [count, increment] = useCounter();
  const doubled = computed(() => count.value * 2);
  const { data, status, error, refetch } = useQuery<T[], Error>({
    key: ['items', item.id],
    fetcher: async ({ signal: abort }) => {
      const response = await fetch(`/api/items/${encodeURIComponent(item.id)}?limit=${10}`, { signal: abort });
      if (!response.ok) throw new Error(`${response.status}: ${response.statusText}`);
      return (await response.json()) as T[];
    },
    staleTime: 60_000,
  });
  onMount(() => {
    const timer = setInterval(increment, 1e3);
    return () => clearInterval(timer);
  });
  return (
    <article class={[CLASSES[variant], { 'is-loading': status === 'loading' }]} onClick={(event) => onSelect?.(item, event)}>
      <header>
        <h2 id={`card-${item.id}`}>{item.id.toUpperCase()}</h2>
        <button type="button" onClick={increment} aria-pressed={count.value > 0}>
          {count} × 2 = {doubled}
        </button>
      </header>
      {status === 'error' ? <p role="alert">{error!.message} <a href="#" onClick={() => refetch()}>again</a></p> : null}
      {data?.length ? data.map((row, index) => <Row key={row.id} {...{ row, index }} />) : children ?? <p>Nothing here.</p>}
      {typeof footer === 'function' ? footer(item) : footer}
    </article>
  );
}

function Row<T extends { id: string }>({ row, index }: { row: T; index: number }) {
  return <p style={{ '--i': index, color: index % 2 ? 'red' : undefined }}>{row.id}</p>;
}
