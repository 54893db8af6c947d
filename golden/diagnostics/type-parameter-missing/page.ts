function first<>(items: string[]): string {
  return items[0];
}
