export default async function* <T>(a: T): AsyncGenerator<T> { yield a; }
