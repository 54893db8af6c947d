const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Cents as `€1,234.50`; `whole` leaves the cents out. */
export function euros(cents: number, whole = false): string {
  const digits = whole ? 0 : 2;
  return '€' + (cents / 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `2026-03` as `Mar`. */
export function monthName(month: string): string {
  return MONTHS[Number(month.slice(5, 7)) - 1];
}

/** `2026-03-09` as `9 Mar 2026`. */
export function day(date: string): string {
  return `${Number(date.slice(8))} ${monthName(date)} ${date.slice(0, 4)}`;
}

/** The change from one number to another as `+12%`. */
export function change(before: number, now: number): string {
  if (before === 0) return '';
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)}%`;
}
