import type { Context, Placed } from "./context.ts";

/** Punctuation that ends a run of titles; 、 joins titles and does not end it. */
const STOP = /[,。;:!?“”"《》()【】—\n]/;
/** What stands at the edges of a title and is no part of it. */
const EDGE = /^[\s、和及与的据,]+|[\s、和及与,]+$/g;
const LONGEST = 24;
/** The words of a byline that say what the people behind them are to the paper. */
const BYLINE = /(?:特约|见习|实习|全媒体|融媒)?(?:记者|通讯员|摄影报道|摄影|编辑|实习生)/g;
/** What stands between a name and the post that its bearer takes up. */
const TAKES = /^[为]?(?:同时|现|兼|受聘|挂)?(?:担任|兼任|挂任|任|当选为?|出任)(?:首任)?/;

/**
 * The post that stands between a body and a name (党组书记、局长), or null where what stands there is no post:
 * offsets in `text`, of the body's end and of the name's start.
 */
export function titleBefore(text: string, bodyEnd: number, nameStart: number): string | null {
  const between = text.slice(bodyEnd, nameStart).trim();
  if (!between || between.length > LONGEST || STOP.test(between)) return null;
  return between;
}

/**
 * The post of a person in a body as the text says it: behind the body's name, before or behind the person's, in the
 * byline, or inside a form like 张局长. Undefined where none of these ends in a word of the list of titles.
 */
export function titleOf(ctx: Context, person: Placed, body: Placed): string | undefined {
  const { text } = ctx;
  const { start, end, kind } = ctx.article.sentences[person.sentence];
  const same = person.sentence === body.sentence;
  const before = cut(
    text
      .slice(lastMention(ctx, person, start), person.start)
      .split(STOP)
      .at(-1) ?? "",
  );
  const byline = [...text.slice(start, person.start).matchAll(BYLINE)].at(-1)?.[0];
  if (same && body.end <= person.start) {
    const whole = cut(text.slice(body.end, person.start));
    if (isTitle(ctx, whole)) return whole;
    if (someoneBetween(ctx, body, person) && isTitle(ctx, before)) return before;
    if (byline && kind === "byline") return byline;
  }
  const takes = TAKES.exec(text.slice(person.end, end));
  const taken = takes && longestTitle(ctx, text.slice(person.end + takes[0].length, end).split(STOP)[0]);
  if (taken && !(same && body.end <= person.start && body.end + 12 > person.start)) return taken;
  const lead = same
    ? longestTitle(ctx, text.slice(body.end, nextMention(ctx, body, end)).split(STOP)[0])
    : "";
  if (lead) return lead;
  if (isTitle(ctx, before)) return before;
  const surface = text.slice(person.start, person.end);
  for (let i = 1; i < surface.length; i++)
    if (ctx.lexicon.lists.titles?.has(surface.slice(i))) return surface.slice(i);
  if (byline && (kind === "caption" || person.start - start < 60)) return byline;
  return undefined;
}

function someoneBetween(ctx: Context, body: Placed, person: Placed): boolean {
  return ctx.bySentence[person.sentence].some((i) => {
    const p = ctx.placed[i];
    return p.type === "Person" && p.start >= body.end && p.end <= person.start;
  });
}

const cut = (s: string): string => s.replace(EDGE, "");

/** True for a run of posts: short, without punctuation, each part of it ending in a listed title. */
function isTitle(ctx: Context, s: string): boolean {
  if (!s || s.length > LONGEST || STOP.test(s) || /\s/.test(s)) return false;
  return s.split("、").every((part) => titleEnd(ctx, part, part.length));
}

/** The longest beginning of a stretch that is a run of posts; undefined where there is none. */
function longestTitle(ctx: Context, s: string): string | undefined {
  const head = s.trimStart().split(/\s/)[0];
  for (let n = Math.min(head.length, 16); n >= 2; n--) {
    const part = cut(head.slice(0, n));
    if (part.length === n && isTitle(ctx, part)) return part;
  }
  return undefined;
}

/** Whether a title of the list ends at `end` and leaves no more than the title of a post's field before it (教务处主任). */
function titleEnd(ctx: Context, s: string, end: number): boolean {
  const titles = ctx.lexicon.lists.titles;
  for (let n = Math.min(end, 8); n >= 2; n--) if (titles?.has(s.slice(end - n, end))) return end - n <= 10;
  return false;
}

function nextMention(ctx: Context, p: Placed, end: number): number {
  const next = ctx.bySentence[p.sentence].map((i) => ctx.placed[i].start).find((s) => s >= p.end);
  return next ?? end;
}

function lastMention(ctx: Context, p: Placed, start: number): number {
  return ctx.bySentence[p.sentence].reduce(
    (at, i) => (ctx.placed[i].end <= p.start ? Math.max(at, ctx.placed[i].end) : at),
    start,
  );
}
