import config from './config.ts';

export interface Post { title: string; date: Date }

export const posts: Post[] = [1, 2].map((n) => ({ title: `${config.title} ${n}`, date: new Date(Date.UTC(2024, 0, n)) }));

export function formatDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
