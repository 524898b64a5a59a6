import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Draft, Named } from "./draft.ts";

/**
 * People by name; a surname with a title (张局长, 老兰, 兰老师), a given name or a part of a name with · stands for the
 * nearest person before it that fits, if there is one.
 */
export function linkPeople(named: Named[], lexicon: Lexicon): Draft[] {
  const drafts = new Map<string, Draft>();
  const later: Named[] = [];
  const firsts = new Map<string, number>();
  for (const name of new Set(named.map((n) => n.name))) firsts.set(name[0], (firsts.get(name[0]) ?? 0) + 1);
  const surnames: Surnames = (word) =>
    (lexicon.lists.surnames?.has(word) ?? false) || (word.length === 1 && (firsts.get(word) ?? 0) > 1);
  for (const n of named) {
    if (partOf(n.name, lexicon, surnames)) later.push(n);
    else add(n, n.name);
  }
  const full = [...drafts.values()];
  for (const n of later) {
    const person = nearest(n, full);
    if (person) {
      person.mentions.push(n.index);
      person.aliases.add(n.name);
    } else add(n, n.name);
  }
  joinShort([...drafts.values()]);
  return [...drafts.values()].filter((d) => d.mentions.length > 0);

  function add(n: Named, name: string): void {
    const draft: Draft = drafts.get(name) ?? { type: "Person", name, aliases: new Set(), mentions: [] };
    drafts.set(name, draft);
    draft.mentions.push(n.index);
  }

  function nearest(n: Named, people: Draft[]): Draft | undefined {
    const surname = partOf(n.name, lexicon, surnames) ?? "";
    const fitting = people.filter((p) => p.name.startsWith(surname) && p.name.length > surname.length);
    const before = (d: Draft) => Math.max(...d.mentions.filter((i) => i < n.index), -1);
    return fitting.sort((a, b) => before(b) - before(a) || a.mentions[0] - b.mentions[0])[0];
  }
}

/** Whether a word is a surname: a listed one, or the first character of two forms of the article (綦连成, 綦校长). */
type Surnames = (word: string) => boolean;

/** The surname of a form that is not a whole name (张局长, 老兰, 小王, 兰老师); null for a whole name. */
function partOf(name: string, lexicon: Lexicon, isSurname: Surnames): string | null {
  const familiar = /^[老小阿](.)$/.exec(name);
  if (familiar && isSurname(familiar[1])) return familiar[1];
  if (/^.[老总工]$/.test(name) && isSurname(name[0])) return name[0];
  for (const length of [2, 1]) {
    const surname = name.slice(0, length);
    if (!isSurname(surname)) continue;
    const title = name.slice(length);
    if (lexicon.lists.titles?.has(title) || ADDRESS.test(title)) return surname;
  }
  return null;
}

const ADDRESS =
  /^(老师|老板|师傅|医生|大夫|护士长|书记|主任|校长|院长|局长|园长|教授|博士|大姐|大妈|大爷|大叔|阿姨|奶奶|爷爷|叔|姐|哥|嫂|婶|支书|所长|站长|队长|厂长|总|女士|先生|同学|某|某某|家.?)$/;

/** A given name (连成 for 綦连成) or a part of a name with · belongs to the one person whose name has it. */
function joinShort(people: Draft[]): void {
  for (const short of people) {
    if (short.name.length < 2 || short.name.length > 4) continue;
    const whole = people.filter((p) => p !== short && p.mentions.length > 0 && hasPart(p.name, short.name));
    if (whole.length !== 1) continue;
    whole[0].mentions.push(...short.mentions);
    whole[0].aliases.add(short.name);
    short.mentions = [];
  }
}

function hasPart(name: string, part: string): boolean {
  if (name.includes("·")) return name.split("·").includes(part);
  return name.length === part.length + 1 && name.endsWith(part) && part.length === 2;
}
