import { Head, Suspense, lazy } from 'velox';
import './layout.css';
const Chart = lazy(() => import('./Chart'));
export const config = { stream: true };
interface Props { title?: string; description?: string; nav: { href: `/${string}`; label: string; current?: boolean }[]; children: unknown; aside?: () => Promise<unknown> }
async function Aside({ load }: { load: NonNullable<Props['aside']> }) {
  const content = await load();
  return <aside>{content}</aside>;
}
export default async function Layout({ title = 'Untitled', description, nav, children, aside }: Props) {
  const year = new Date().getUTCFullYear();
  return (
    <html lang="en" data-theme={await theme()}>
      <Head>
        <title>{title} – Site</title>
        {description != null && <meta name="description" content={description} />}
        <link rel="stylesheet" href="/styles/global.css" /><meta property="og:title" content={`${title}`} />
        <script type="module" src="/app.js" async></script>
        <style>{`:root { --year: "${year}"; }`}</style>
      </Head>
      <body>
        <nav aria-label="Main">
          <ul role="list">{nav.map(({ href, label, current: here = false }) => <li key={href}><a {...{ href }} aria-current={here ? 'page' : undefined}>{label}</a></li>)}</ul>
        </nav>
        <main id="main" tabIndex={-1}>{children}</main>
        {aside ? <Suspense fallback={<p aria-busy>Loading…</p>}><Aside load={aside} /></Suspense> : undefined}
        <Suspense fallback={<></>}>
          <Chart client:visible points={[[0, 1], [1, 4], [2, 9]].map(([x, y]) => ({ x, y }))} />
        </Suspense>
        <svg viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg" aria-hidden="true"><path d="M0 0h24v24H0z" fill="none" stroke-width={2} /><use xlink:href="#icon" /></svg>
        <footer><small>&copy; {year === 2020 ? year : <>2020&ndash;{year}</>}</small></footer>
      </body>
    </html>
  );
}
const theme = async (): Promise<'light' | 'dark'> => (await Promise.resolve(null)) ?? 'light';
