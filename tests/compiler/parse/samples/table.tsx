type Column<Row> = { key: keyof Row & string; title?: string | JSX.Element; cell?: <V extends Row[keyof Row]>(value: V, row: Row) => unknown; align?: 'start' | 'end' };
type Order<Row> = `${'+' | '-'}${keyof Row & string}`;
export const Table = <Row extends { id: string | number }>({ rows, columns, order, caption, empty = <i>Nothing to show</i> }: {
  rows: readonly Row[]; columns: readonly Column<Row>[]; order?: Order<Row>; caption?: string; empty?: JSX.Element;
}) => {
  const [sign, by] = order ? [order[0] === '-' ? -1 : 1, order.slice(1) as keyof Row] as const : [1, undefined] as const;
  const sorted = by === undefined ? rows : [...rows].sort((a, b) => sign * (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0));
  return rows.length < 1 ? empty : (
    <table>
      {caption && <caption>{caption}</caption>}
      <colgroup>{columns.map((c) => <col key={c.key} class={`col-${c.key}`} />)}</colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title = key }) => <th scope="col" aria-sort={by === key ? (sign > 0 ? 'ascending' : 'descending') : undefined}><a href={`?order=${by === key && sign > 0 ? '-' : '%2B'}${key}`}>{title}</a></th>)}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => <tr key={row.id} data-id={row.id}>{columns.map(({ key, cell, align }) => <td style={align && { textAlign: align }}>{cell ? cell(row[key], row) : String(row[key])}</td>)}</tr>)}
      </tbody>
      <tfoot><tr><td colSpan={columns.length}>{rows.length} {rows.length === 1 ? 'row' : 'rows'}, sum {sorted.reduce((sum, { id }) => sum + Number(id), 0) / rows.length}</td></tr></tfoot>
    </table>
  );
};
export function Demo() {
  type Person = { id: number; name: string; born: Date };
  const people: Person[] = [{ id: 1, name: 'Ada', born: new Date('1815-12-10') }, { id: 2, name: 'Grace', born: new Date(1906, 11, 9) }];
  return <Table<Person> rows={people} order="-born" columns={[{ key: 'name', title: <b>Name</b> }, { key: 'born', cell: (v) => (v as Date).getFullYear(), align: 'end' }]} caption='People & "years"' />;
}
