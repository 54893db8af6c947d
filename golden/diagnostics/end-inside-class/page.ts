export class Cart {
  items: string[] = [];

  add(item: string) {
    this.items.push(item);
  }
