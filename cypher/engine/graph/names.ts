/** Numbers for names, from 0 in the order in which they came. */
export class Names {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** @returns the name's number, a new one if it is new. */
  add(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
  /** @returns the name's number, -1 for a name that never came. */
  find(name: string): number {
    return this.numbers.get(name) ?? -1;
  }
}

/**
 * Numbers for lists of names that many things share: the labels of a node, the keys of its properties. A tree of
 * lists, each the one before and a name more; number 0 is the empty list.
 */
export class NameLists {
  readonly lists: (readonly string[])[] = [[]];
  private readonly longer: Map<string, number>[] = [new Map()];

  add(names: readonly string[]): number {
    let list = 0;
    for (const name of names) {
      let next = this.longer[list].get(name);
      if (next === undefined) {
        next = this.lists.length;
        this.longer[list].set(name, next);
        this.lists.push([...this.lists[list], name]);
        this.longer.push(new Map());
      }
      list = next;
    }
    return list;
  }
}
