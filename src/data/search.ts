import MiniSearch from "minisearch";
import type { ExplorerData } from "./explorer-data.ts";
import { syllablesOf } from "./pinyin.ts";
import { bigramsOf, initialTails, pinyinTails, plainText } from "./search-terms.ts";

/** A node found, with the alias by which it was where it was not its name. */
export interface Hit {
  key: string;
  alias: string | null;
}

interface Entry {
  key: string;
  name: string[];
  alias: string[];
  /** Pinyin and initials from the start of the name or an alias, and from further on. */
  pinyin: string[];
  pinyinIn: string[];
  initials: string[];
  initialsIn: string[];
}

/** What a node is called, and how that is read: whole pinyin and initials of the name, then of each alias. */
interface Forms {
  name: string;
  aliases: string[];
  read: string[];
}

const FIELDS = ["name", "alias", "pinyin", "pinyinIn", "initials", "initialsIn"] as const;

/** Finds nodes by name, alias, pinyin or initials. */
export class SearchIndex {
  private readonly index = new MiniSearch<Entry>({
    idField: "key",
    fields: [...FIELDS],
    // Fields hold terms already; minisearch asks for text and gets them joined and parted again.
    extractField: (entry, field) => {
      const value = entry[field as keyof Entry];
      return Array.isArray(value) ? value.join(" ") : value;
    },
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
  });
  private readonly forms = new Map<string, Forms>();

  constructor(private readonly data: ExplorerData) {
    const entries: Entry[] = [];
    data.net.forEachNode((key, a) => {
      if (a.entityType === "Figure") return;
      const syllables = [a.name, ...a.aliases].map(syllablesOf);
      const read = syllables.flatMap((s) => [s.join(""), s.map((x) => x[0]).join("")]);
      this.forms.set(key, { name: a.name, aliases: a.aliases, read });
      entries.push(entryOf(key, a.name, a.aliases, syllables));
    });
    this.index.addAll(entries);
  }

  /** The nodes that a query finds, best first. */
  find(query: string, most = 30): Hit[] {
    const wanted = plainText(query);
    if (!wanted) return [];
    const latin = /^[a-zü0-9]+$/.test(wanted);
    const terms = latin ? [wanted.replaceAll("ü", "v")] : bigramsOf(query);
    const results = this.index.search(terms.join(" "), {
      prefix: true,
      combineWith: "AND",
      boost: latin
        ? { name: 4, alias: 3, pinyin: 8, initials: 6, pinyinIn: 2, initialsIn: 1 }
        : { name: 4, alias: 2 },
      fields: latin ? [...FIELDS] : ["name", "alias"],
    });
    const ranked = results.map(({ id, score }) => {
      const key = String(id);
      return { key, score: score * this.weight(key) + this.fit(key, latin ? terms[0] : wanted) };
    });
    ranked.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    return ranked.slice(0, most).map(({ key }) => ({ key, alias: this.aliasFor(key, wanted, latin) }));
  }

  private weight(key: string): number {
    return 0.4 + (this.data.importance.get(key) ?? 0);
  }

  /** A name that is, or begins with, what was typed stands before one that only holds it. */
  private fit(key: string, wanted: string): number {
    const forms = this.forms.get(key)!;
    const fits = (form: string, factor: number) => {
      const plain = plainText(form);
      if (plain === wanted) return 1000 * factor;
      return plain.startsWith(wanted) ? 100 * factor * (wanted.length / plain.length) : 0;
    };
    return Math.max(
      fits(forms.name, 1),
      ...forms.aliases.map((a) => fits(a, 0.6)),
      ...forms.read.map((r, i) => fits(r, i < 2 ? 0.5 : 0.3)),
    );
  }

  private aliasFor(key: string, wanted: string, latin: boolean): string | null {
    const { name, aliases } = this.forms.get(key)!;
    if (latin || plainText(name).includes(wanted)) return null;
    return aliases.find((a) => plainText(a).includes(wanted)) ?? null;
  }
}

function entryOf(key: string, name: string, aliases: string[], read: string[][]): Entry {
  const full = read.map((s) => pinyinTails(s));
  const short = read.map((s) => initialTails(s));
  return {
    key,
    name: bigramsOf(name),
    alias: aliases.flatMap(bigramsOf),
    pinyin: full.flatMap((t) => t.slice(0, 1)),
    pinyinIn: full.flatMap((t) => t.slice(1)),
    initials: short.flatMap((t) => t.slice(0, 1)),
    initialsIn: short.flatMap((t) => t.slice(1)),
  };
}
