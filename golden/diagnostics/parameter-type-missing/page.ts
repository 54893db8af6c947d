export function greet(name: , greeting: string) {
  return greeting + name;
}
