interface Column {
  label: string;
  value: number;
  text: string;
}

const HEIGHT = 180;
const WIDTH = 64;

/** A chart of columns, drawn on the server; its numbers are a list to those who cannot see it. */
export default function Columns({ title, columns }: { title: string; columns: Column[] }) {
  const most = Math.max(1, ...columns.map(column => column.value));
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${columns.length * WIDTH} ${HEIGHT + 44}`} role="img" aria-label={`${title}: ${columns.map(column => `${column.label} ${column.text}`).join(', ')}`}>
        {columns.map((column, index) => {
          const height = Math.max(2, Math.round((column.value / most) * HEIGHT));
          const middle = index * WIDTH + WIDTH / 2;
          return (
            <g>
              <rect class="column" x={index * WIDTH + 10} y={HEIGHT - height + 20} width={WIDTH - 20} height={height} rx="6" />
              <text class="number" x={middle} y={HEIGHT - height + 13} text-anchor="middle">{column.text}</text>
              <text class="name" x={middle} y={HEIGHT + 38} text-anchor="middle">{column.label}</text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
