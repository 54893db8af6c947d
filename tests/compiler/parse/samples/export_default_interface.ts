export default interface Props<T> extends Array<T>, Omit<T, 'x'> { a: string }
