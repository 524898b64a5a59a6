import fs from "node:fs";
import path from "node:path";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type {
  Article,
  FigureMention,
  Mention,
  NamedType,
  Qualifier,
  RelationType,
  Role,
  SourceDocument,
} from "../model/index.ts";
import { readDocument } from "../read/read.ts";
import { segment } from "../segment/segment.ts";

export interface BankEntity {
  id: string;
  type: NamedType;
  name: string;
  aliases: string[];
  optional: boolean;
}

export interface BankRelation {
  /** Ids of entities; any one of them is right. */
  from: string[];
  type: RelationType;
  to: string[];
  title?: string;
  role?: Role;
  optional: boolean;
}

export interface BankFigure extends FigureMention {
  id: string;
  /** Ids of entities; any one of them is right. */
  subjects: string[];
  optional: boolean;
}

/** One article of a bank report with its marks, in offsets of `article.text`. */
export interface BankArticle {
  article: Article;
  mentions: (Mention & { id: string })[];
  figures: BankFigure[];
}

/** One annotated report, read and segmented as the pipeline does it. */
export interface BankReport {
  file: string;
  genre: string;
  doc: SourceDocument;
  articles: BankArticle[];
  entities: BankEntity[];
  relations: BankRelation[];
  /** Marks that the segmenter cut in two or left out: they should be few. */
  lost: string[];
}

export const BANK_DIR = path.join(import.meta.dirname, "bank");

/** Cross-validation fold (0 to 4) of a bank file: its running number, so that every field stands in every fold. */
export function foldOf(file: string): number {
  return Number(/(\d+)\.txt$/.exec(file)?.[1] ?? 0) % 5;
}

/** Reads all reports of the bank, in the order of their names. */
export function readBank(lexicon: Lexicon, dir = BANK_DIR): BankReport[] {
  return fs
    .readdirSync(dir)
    .filter((f) => f.endsWith(".txt"))
    .sort()
    .map((f) => parseBankReport(fs.readFileSync(path.join(dir, f), "utf8"), f, lexicon));
}

const SECTIONS =
  /^---\n([\s\S]*?)\n---\n# text\n([\s\S]*?)\n# entities\n([\s\S]*?)\n# relations\n([\s\S]*?)\n# figures\n?([\s\S]*)$/;

const lines = (s: string) =>
  s
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean);

/** Parses one bank file (its form is described in the bank's FORMAT) and runs it through read and segment. */
export function parseBankReport(raw: string, file: string, lexicon: Lexicon): BankReport {
  const m = SECTIONS.exec(raw.replace(/\r\n/g, "\n"));
  if (!m) throw new Error(`${file}: not a bank report: its five sections are missing or out of order`);
  const front = `---\n${m[1]}\n---\n`;
  const { text, marks } = stripMarks(m[2], front.length);
  const doc = readDocument({ file, bytes: new TextEncoder().encode(front + text) });
  const entities = lines(m[3]).map(parseEntity);
  const figureLines = new Map(lines(m[5]).map((l) => [l.slice(0, l.search(/[? ]/)), l]));
  const typeOf = new Map(entities.map((e) => [e.id, e.type]));
  const lost: string[] = [];
  const articles: BankArticle[] = segment(doc, lexicon).map((article) => ({
    article,
    mentions: [],
    figures: [],
  }));
  for (const mark of marks) {
    const placed = place(articles, mark);
    if (!placed) {
      lost.push(`${mark.id} ${mark.surface}`);
      continue;
    }
    const { into, start, end, sentence } = placed;
    const type = typeOf.get(mark.id);
    if (type)
      into.mentions.push({
        id: mark.id,
        type,
        start,
        end,
        sentence,
        surface: into.article.text.slice(start, end),
        anaphor:
          /^(全|我|该|本|这)[省市区县州镇乡旗局院校所委会园站盟村厅部办街]/.test(mark.surface) || undefined,
        quoted: /["“《‘「『]/.test(into.article.text[start - 1] ?? "") || undefined,
        rule: "gold",
        confidence: 1,
      });
    else {
      const line = figureLines.get(mark.id);
      if (line) into.figures.push({ ...parseFigure(line), start, end, sentence });
    }
  }
  return {
    file,
    genre: /^genre:\s*(.*)$/m.exec(m[1])?.[1] ?? "",
    doc,
    articles,
    entities,
    relations: lines(m[4]).map(parseRelation),
    lost,
  };
}

interface Mark {
  id: string;
  /** Offsets in the decoded source. */
  start: number;
  end: number;
  surface: string;
}

function stripMarks(marked: string, offset: number): { text: string; marks: Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  for (const part of marked.split(/(\[\[[^\]]*?\]\])/)) {
    const tag = /^\[\[(\S+) ([^\]]+)\]\]$/.exec(part);
    if (tag)
      marks.push({
        id: tag[1],
        start: offset + text.length,
        end: offset + text.length + tag[2].length,
        surface: tag[2],
      });
    text += tag ? tag[2] : part;
  }
  return { text, marks };
}

/** The sentence that holds a mark. Searched by sentence: within one, offsets ascend; an article may set captions apart. */
function place(articles: BankArticle[], mark: Mark) {
  for (const into of articles) {
    const a = into.article;
    for (let sentence = 0; sentence < a.sentences.length; sentence++) {
      const s = a.sentences[sentence];
      if (a.start[s.start] > mark.start || a.end[s.end - 1] < mark.end) continue;
      const start = lowerBound(a.end, mark.start + 1, s.start, s.end);
      const end = lowerBound(a.start, mark.end, s.start, s.end);
      if (end <= start || a.start[start] > mark.start || a.end[end - 1] < mark.end) continue;
      return { into, start, end, sentence };
    }
  }
  return null;
}

/** First index in [lo, hi) whose value is at least `v`, in an array that ascends there; `hi` where none is. */
function lowerBound(values: Int32Array, v: number, lo: number, hi: number): number {
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (values[mid] < v) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function parseEntity(line: string): BankEntity {
  const e = /^(\w+)(\?)? (\w+) (.+)$/.exec(line);
  if (!e) throw new Error(`not an entity line: ${line}`);
  const [name, ...aliases] = e[4].split("|").map((x) => x.trim());
  return { id: e[1], type: e[3] as NamedType, name, aliases, optional: Boolean(e[2]) };
}

function parseRelation(line: string): BankRelation {
  const r = /^(\?)?\s?(\S+) ([A-Z_]+) (\S+)(?: (.+))?$/.exec(line);
  if (!r) throw new Error(`not a relation line: ${line}`);
  const type = r[3] as RelationType;
  return {
    from: r[2].split("/"),
    type,
    to: r[4].split("/"),
    title: type === "HOLDS_POST" ? r[5] : undefined,
    role: type === "RUNS" ? (r[5] as Role) : undefined,
    optional: Boolean(r[1]),
  };
}

function parseFigure(line: string): Omit<BankFigure, "start" | "end" | "sentence"> {
  const [left, indicator, value, unit, period, qualifier, state] = line.split("|").map((x) => x.trim());
  const f = /^(f\w+)(\?)? (\S+)$/.exec(left);
  if (!f || state === undefined) throw new Error(`not a figure line: ${line}`);
  return {
    id: f[1],
    optional: Boolean(f[2]),
    subjects: f[3].split("/"),
    indicator,
    value: Number(value),
    unit,
    period: period === "-" ? null : period,
    qualifier: qualifier as Qualifier,
    planned: state === "planned",
    rule: "gold",
    confidence: 1,
  };
}
