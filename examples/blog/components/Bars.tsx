interface Bar {
  label: string;
  value: number;
  href?: string;
}

/** A bar chart that is a table to those who cannot see it. */
export default function Bars({ caption, unit, rows }: { caption: string; unit: string; rows: Bar[] }) {
  const most = Math.max(1, ...rows.map(row => row.value));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="hidden">
        <tr><th scope="col">{caption}</th><th scope="col">{unit}</th></tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
            <td>
              <span class="bar" style={{ width: `${Math.round((row.value / most) * 100)}%` }} aria-hidden="true" />
              <span>{row.value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
