const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
];

/** A date as `18 January 2026`. */
export function longDate(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `1` as `January`. */
export function monthName(month: number): string {
  return MONTHS[month - 1];
}

/** Cents as `€8.50`. */
export function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
