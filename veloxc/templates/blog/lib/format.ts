const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** A date as `2 March 2026`. */
export function longDate(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/);
}

export function minutesToRead(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / 200));
}
