export const Stars = ({ count }: { count: number }) => <span title={`${count} of 5`}>{'★'.repeat(count)}{'☆'.repeat(5 - count)}</span>;
