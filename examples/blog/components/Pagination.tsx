interface PaginationProps {
  base: string;
  page: number;
  pages: number;
}

const href = (base: string, page: number) => (page === 1 ? base : `${base}/${page}`);

export default function Pagination({ base, page, pages }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label="Pages">
      {page > 1 && <a rel="prev" href={href(base, page - 1)}>Newer</a>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <a rel="next" href={href(base, page + 1)}>Older</a>}
    </nav>
  );
}
