interface FigureProps {
  label: string;
  value: string;
  change?: string;
}

export default function Figure({ label, value, change }: FigureProps) {
  return (
    <li class="figure">
      <span class="label">{label}</span>
      <strong>{value}</strong>
      {change && <span class={{ change: true, down: change.startsWith('−') }}>{change} on the month before</span>}
    </li>
  );
}
