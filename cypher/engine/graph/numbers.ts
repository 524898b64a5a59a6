/** A list of 32-bit integers that grows. */
export class Int32List {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }
  /** @returns the items in an array of their own. */
  pack(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
