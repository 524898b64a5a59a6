import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";

/** An article with its marks. */
export interface Marked {
  article: Article;
  mentions: readonly Mention[];
}

/** Draws names of people: a surname by its rank, then given characters as they stand in the bank's own names. */
export class NameMaker {
  private readonly single: string[] = [];
  private readonly double: string[] = [];
  private readonly given: string[];
  private readonly surnames: ReadonlySet<string>;
  private readonly random: () => number;

  constructor(lexicon: Lexicon, names: readonly string[], random: () => number) {
    for (const [surname] of lexicon.lists.surnames ?? [])
      (surname.length === 1 ? this.single : this.double).push(surname);
    this.surnames = new Set([...this.single, ...this.double]);
    this.random = random;
    this.given = names.filter((n) => this.isPlain(n)).flatMap((n) => [...n.slice(this.surnameOf(n).length)]);
  }

  /** A new name of the same length, surname and all; the name itself where its shape is another. */
  like(name: string): string {
    if (!this.isPlain(name)) return name;
    const old = this.surnameOf(name);
    const list = old.length === 2 ? this.double : this.single;
    const rank = Math.floor(list.length * this.random() ** 2);
    let out = list[rank];
    while (out.length < name.length) out += this.given[Math.floor(this.random() * this.given.length)];
    return out;
  }

  private surnameOf(name: string): string {
    return name.length > 2 && this.surnames.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
  }

  private isPlain(name: string): boolean {
    return /^\p{Script=Han}{2,4}$/u.test(name) && this.surnames.has(this.surnameOf(name));
  }
}

/** A copy of an article in which each person bears another name of the same length, the same one throughout. */
export function renamePeople({ article, mentions }: Marked, maker: NameMaker): Marked {
  const people = [...new Set(mentions.filter((m) => m.type === "Person").map((m) => m.surface))];
  const renamed = new Map(people.map((name) => [name, maker.like(name)]));
  let text = article.text;
  for (const m of mentions) {
    const name = m.type === "Person" ? renamed.get(m.surface) : undefined;
    if (name) text = text.slice(0, m.start) + name + text.slice(m.end);
  }
  return { article: { ...article, text }, mentions };
}
