/** Numbers for people. */
export const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)} %`;

export function total(values: number[]): string {
  let sum = 0;
  for (const value of values) sum += value;
  return sum.toFixed(1);
}

export default { percent };
