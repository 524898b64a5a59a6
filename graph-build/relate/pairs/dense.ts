import type { Candidate } from "./candidates.ts";
import { ROLE } from "./candidates.ts";
import { distance, type Scan } from "./scan.ts";

/** A candidate with the log-odds that the first stage gives each of its labels, best pair of mentions first. */
export interface Scored extends Candidate {
  /** For each label: the best and the second best pair's probability. */
  best: number[];
  second: number[];
  /** Index in `pairs` of the best pair for each label. */
  pick: number[];
}

/** Below this in every label a candidate is not asked about again. */
const FLOOR = 0.01;

/** Whether the first stage leaves a candidate any chance; the others' dense rows stay empty. */
export function worthAsking(c: Scored): boolean {
  return c.best.some((p) => p >= FLOOR);
}

const ROLES = Object.values(ROLE);
const LABELS = 2;

/** How many dense features `denseFeatures` gives. */
export const WIDTH = LABELS * 13 + 20 + ROLES.length;

/**
 * The second stage looks at each candidate beside its rivals: others for the same programme or person, the same actor
 * elsewhere, the neighbours in the lists that both ends stand in. Rows of WIDTH numbers, one for each candidate.
 */
export function denseFeatures(scan: Scan, all: Scored[]): Float32Array {
  const out = new Float32Array(all.length * WIDTH);
  const byFrom = group(all, (c) => c.from);
  const byTo = group(all, (c) => c.to);
  const index = indexOf(all, scan.ctx.entities.length);
  all.forEach((c, i) => {
    if (!worthAsking(c)) return;
    let k = i * WIDTH;
    for (let l = 0; l < LABELS; l++) {
      const p = c.best[l] ?? 0;
      out[k++] = p;
      out[k++] = c.second[l] ?? 0;
      for (const rivals of [byTo.get(c.to)!, byFrom.get(c.from)!]) {
        let above = 0;
        let top = 0;
        let sum = 0;
        for (const r of rivals) {
          if (r === c) continue;
          const q = r.best[l] ?? 0;
          sum += q;
          if (q > p) above++;
          if (q > top) top = q;
        }
        out[k++] = above;
        out[k++] = top;
        out[k++] = rivals.length > 1 ? sum / (rivals.length - 1) : -1;
      }
      out[k++] = listMean(scan, c, index, l, true);
      out[k++] = listMean(scan, c, index, l, false);
      out[k++] = neighbour(scan, c, index, l, -1);
      out[k++] = neighbour(scan, c, index, l, 1);
      out[k++] = c.best.length > 1 ? (c.best[1 - l] ?? 0) - p : 0;
    }
    const pair = c.pairs[c.pick[0]];
    const a = scan.units[pair.a];
    const b = scan.units[pair.b];
    const { ctx } = scan;
    out[k++] = pair.far ? 999 : distance(a, b);
    out[k++] = Math.abs(a.sentence - b.sentence);
    out[k++] = pair.far ? 1 : 0;
    out[k++] = a.start < b.start ? 1 : 0;
    out[k++] = c.pairs.length;
    out[k++] = a.kind;
    out[k++] = b.kind;
    out[k++] = a.level;
    out[k++] = b.level;
    out[k++] = a.level - b.level;
    out[k++] = ctx.byEntity[c.from].length;
    out[k++] = ctx.byEntity[c.to].length;
    out[k++] = a.listSize;
    out[k++] = b.listSize;
    out[k++] = byTo.get(c.to)!.length;
    out[k++] = byFrom.get(c.from)!.length;
    out[k++] = Number(c.from === ctx.main.region) + 2 * Number(c.from === ctx.main.body);
    out[k++] = Number(b.quoted);
    out[k++] = Number(a.anaphor) + 2 * Number(b.anaphor);
    out[k++] = b.sentence / Math.max(1, ctx.article.sentences.length);
    let roles = 0;
    for (const p of c.pairs) roles |= p.roles;
    for (const bit of ROLES) out[k++] = roles & bit ? 1 : 0;
  });
  return out;
}

interface Index {
  get(from: number, to: number): Scored | undefined;
}

function indexOf(all: Scored[], size: number): Index {
  const table = new Map<number, Scored>();
  for (const c of all) table.set(c.from * size + c.to, c);
  return { get: (from, to) => table.get(from * size + to) };
}

function group(all: Scored[], key: (c: Scored) => number): Map<number, Scored[]> {
  const out = new Map<number, Scored[]>();
  for (const c of all) {
    const row = out.get(key(c));
    if (row) row.push(c);
    else out.set(key(c), [c]);
  }
  return out;
}

/** Mean probability of the same relation for the neighbours of one end in its list; -1 where it stands alone. */
function listMean(scan: Scan, c: Scored, index: Index, label: number, ofFrom: boolean): number {
  const pair = c.pairs[c.pick[label] ?? 0];
  const u = scan.units[ofFrom ? pair.a : pair.b];
  if (u.listSize < 2) return -1;
  let sum = 0;
  let n = 0;
  for (let i = u.listFirst; i < u.listFirst + u.listSize; i++) {
    const e = scan.units[i].entity;
    if (e === u.entity) continue;
    const other = ofFrom ? index.get(e, c.to) : index.get(c.from, e);
    sum += other?.best[label] ?? 0;
    n++;
  }
  return n ? sum / n : -1;
}

/** Probability of the same relation of the same actor with the thing of that type named before or after; -1 for none. */
function neighbour(scan: Scan, c: Scored, index: Index, label: number, step: number): number {
  const { units } = scan;
  const u = units[c.pairs[c.pick[label] ?? 0].b];
  for (let i = u.index + step; i >= 0 && i < units.length; i += step) {
    const x = units[i];
    if (Math.abs(x.sentence - u.sentence) > 3) return -1;
    if (x.type !== u.type || x.entity === u.entity) continue;
    return index.get(c.from, x.entity)?.best[label] ?? 0;
  }
  return -1;
}
