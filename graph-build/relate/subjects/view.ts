import type { Group } from "../../extract/figures/ranker.ts";
import type { Article, FigureMention, LocalEntity, Mention, NamedType } from "../../model/index.ts";
import { mainActors } from "../actors.ts";

/** A mention with its entity, as the subject ranker looks at it. */
export interface Stand {
  entity: number;
  type: NamedType;
  start: number;
  end: number;
  sentence: number;
  anaphor: boolean;
}

/** What stands around a mention in its sentence. */
export interface Surroundings {
  /** The word before it and the character behind it, as far as they are telling. */
  word: string;
  right: string;
  /** Whether it opens its clause. */
  opens: boolean;
  /** Whether a word of saying stands behind a person. */
  says: boolean;
  /** Whether its entity is the first that the sentence names. */
  first: boolean;
}

/** What is looked up again and again while the figures of one article find their subjects. */
export interface SubjectView {
  article: Article;
  figures: FigureMention[];
  entities: LocalEntity[];
  stands: Stand[];
  /** For each stand, once asked for. */
  surroundings: (Surroundings | undefined)[];
  /** What the names of entities say, once asked for. */
  ofNames: Map<number, Group>;
  /** Indexes into `stands` by sentence. */
  bySentence: number[][];
  /** Running numbers of the clause and of the half (parted by ; or a sentence's end) at each offset. */
  clause: Int32Array;
  half: Int32Array;
  /** Entities of the home region and of the body that the article speaks for; -1 where there is none. */
  home: number;
  body: number;
  /** How often each entity is mentioned in the title and the first sentences. */
  inHead: number[];
  /** The entities mentioned there at all. */
  heads: number[];
  /** For each sentence, the first sentence of its paragraph. */
  paragraphStart: number[];
}

const CLAUSE = ",;。:!?\n";
const HALF = ";。!?\n";

/** Gathers what the ranker needs of an article. */
export function viewOf(
  article: Article,
  mentions: Mention[],
  figures: FigureMention[],
  entities: LocalEntity[],
): SubjectView {
  const stands: Stand[] = [];
  entities.forEach((e, entity) => {
    for (const m of e.mentions) {
      const { start, end, sentence, anaphor } = mentions[m];
      stands.push({ entity, type: e.type, start, end, sentence, anaphor: Boolean(anaphor) });
    }
  });
  stands.sort((a, b) => a.start - b.start || a.end - b.end || a.entity - b.entity);
  const bySentence: number[][] = article.sentences.map(() => []);
  stands.forEach((s, i) => {
    bySentence[s.sentence]?.push(i);
  });
  const { text } = article;
  const clause = new Int32Array(text.length + 1);
  const half = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    clause[i + 1] = clause[i] + (CLAUSE.includes(c) && !isDecimal(text, i) ? 1 : 0);
    half[i + 1] = half[i] + (HALF.includes(c) ? 1 : 0);
  }
  const inHead = entities.map(() => 0);
  for (const s of stands) if (s.sentence < 3) inHead[s.entity]++;
  const heads = [...inHead.keys()].filter((e) => inHead[e] > 0);
  const paragraphStart: number[] = [];
  article.sentences.forEach((s, i) => {
    const same = i > 0 && article.sentences[i - 1].paragraph === s.paragraph;
    paragraphStart.push(same ? paragraphStart[i - 1] : i);
  });
  const { region, body } = mainActors(article, mentions, entities);
  return {
    article,
    figures,
    entities,
    stands,
    surroundings: [],
    ofNames: new Map(),
    bySentence,
    clause,
    half,
    home: region,
    body,
    inHead,
    heads,
    paragraphStart,
  };
}

function isDecimal(text: string, i: number): boolean {
  return text[i] === "," && /\d/.test(text[i - 1] ?? "") && /\d{3}/.test(text.slice(i + 1, i + 4));
}
