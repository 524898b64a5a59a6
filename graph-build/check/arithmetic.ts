import type { Finding, Graph } from "../model/index.ts";
import { between, type FigurePlace, figurePlaces } from "./places.ts";

type Arithmetic = Extract<Finding, { kind: "arithmetic" }>;

interface Claim {
  rule: Arithmetic["rule"];
  operands: FigurePlace[];
  stated: FigurePlace;
  compute: (...values: number[]) => number;
  /** Whether the wording leaves no doubt that the operands are these: only then is a claim called wrong. */
  certain: boolean;
}

const OF_WHOLE = /(?:比重|占比|比例|占|份额)[^,。;\d]{0,6}$/;
const OF_IT =
  /^[,、(]?(?:所占|占)?(?:总数|总量|总额|全部|其|比重|比例|占比)?(?:的|约|为|达|达到|是|近|超过)*$/;
const OF_THAT = /^(?:以上|左右|余|多)?的$/;
const GROWN =
  /^[,、(]?(?:净|累计|总体)?(?:增[长加幅]|提[高升]|上升|上涨|涨幅|[降减]幅|下降|降低|减少|压[缩减]|缩短)[约近了达为到高]*$/;
const FROM = /[从由](?!事)[^,。;]{0,24}$/;
const TO =
  /^(?:[^,。;]{0,4})(?:[增降升减缩扩涨][长加高低少短小大至]?|提[高升]|上升|下降|跃升|压[缩减]|攀升|回落)(?:到|至|为)(?:20\d\d年的)?$/;
const MORE =
  /(?:比|较)[^,。;\d]{0,4}(?:上年|去年|上届|同期|20\d\d年)[^,。;\d]{0,4}(?:净增|增加|增长|减少|下降)了?$/;
const THEN_RATE = /^[,、(]?(?:同比)?(?:增长|增幅|下降|减少|降幅)[约了达为]*$/;
const PARTS = /其中/;

/** Stated shares, growths, differences and sums recomputed from the figures beside them: confirmed, or not where the wording is certain. */
export function arithmeticFindings(graph: Graph): Finding[] {
  const sentences = figurePlaces(graph);
  return sentences.flatMap((places, i) => {
    const found: Arithmetic[] = [];
    const stated = new Set<string>();
    for (const claim of [...claimsOf(places), ...acrossSentences(sentences[i - 1], places)]) {
      const finding = judge(claim);
      if (!finding || stated.has(claim.stated.node.key)) continue;
      stated.add(claim.stated.node.key);
      found.push(finding);
    }
    return found;
  });
}

function claimsOf(places: FigurePlace[]): Claim[] {
  const claims: Claim[] = [];
  places.forEach((z, i) => {
    const y = places[i - 1];
    const x = places[i - 2];
    if (!y) return;
    const gap = between(y, z);
    if (z.unit === "%" || z.unit === "倍") claims.push(...rates(rowBefore(places, i - 2), y, z, gap));
    if (x && x.unit === y.unit && z.unit === differenceUnit(y.unit)) {
      const path = FROM.test(between(places[i - 3] ?? null, x)) && TO.test(between(x, y));
      if (path && GROWN.test(gap))
        claims.push(claim("difference", [x, y], z, (a, b) => Math.abs(b - a), true));
    }
  });
  return [...claims, ...sums(places)];
}

const differenceUnit = (unit: string): string => (unit === "%" ? "百分点" : unit);

function rates(row: FigurePlace[], y: FigurePlace, z: FigurePlace, gap: string): Claim[] {
  const out: Claim[] = [];
  const x = row.at(-1);
  if (!x || x.unit !== y.unit || y.unit === "%" || y.unit === "百分点") return out;
  const joined = between(x, y);
  const scale = z.unit === "%" ? 100 : 1;
  if (/[。;]/.test(joined + gap)) return out;
  if (
    OF_THAT.test(gap) &&
    /^(?:以上|左右)?[,(]?[^,。;]{0,3}(?:占|为|是|相当于|完成)[^,。;]{0,12}$/.test(joined)
  )
    out.push(ofPlan(row, y, z, scale));
  else if (OF_IT.test(gap) && /占|比/.test(gap) && PARTS.test(joined) && y.value <= x.value)
    out.push(
      claim(
        "share",
        [x, y],
        z,
        (a, b) => (scale * b) / a,
        /^[,、(]?(?:其中)[^,、;。]*$/.test(joined.replace(/^[,、(]/, "")),
      ),
    );
  else if (OF_WHOLE.test(gap) && y.value <= x.value)
    out.push(claim("share", [x, y], z, (a, b) => (scale * b) / a, false));
  const path =
    FROM.test(
      between(null, x)
        .split(/[,;。]/)
        .at(-1) ?? "",
    ) && TO.test(joined);
  if (GROWN.test(gap)) out.push(claim("growth", [x, y], z, (a, b) => (scale * Math.abs(b - a)) / a, path));
  if (THEN_RATE.test(gap) && MORE.test(joined))
    out.push(
      claim("growth", [x, y], z, (a, d) => (scale * d) / (/减少|下降/.test(joined) ? a + d : a - d), true),
    );
  return out;
}

/** The figure at `i` with those that stand before it in one row (书房8家、驿站6家、博物馆4家), in the order of the text. */
function rowBefore(places: FigurePlace[], i: number): FigurePlace[] {
  if (i < 0) return [];
  let first = i;
  while (
    first > 0 &&
    places[first - 1].unit === places[i].unit &&
    /^[^,;。:]*[、和及][^,;。:]*$/.test(between(places[first - 1], places[first]))
  )
    first--;
  return places.slice(first, i + 1);
}

/** 完成4860人次,为计划4500人次的108%: what a row adds up to may be meant, so a row is never called wrong. */
function ofPlan(row: FigurePlace[], plan: FigurePlace, stated: FigurePlace, scale: number): Claim {
  const share = (...vs: number[]) => (scale * vs.slice(0, -1).reduce((s, v) => s + v, 0)) / (vs.at(-1) ?? 0);
  return claim("share", [...row, plan], stated, share, row.length === 1);
}

/** 2018年74亿元。2023年106亿元,增长43%: over a sentence's end a relation is only ever confirmed. */
function acrossSentences(before: FigurePlace[] | undefined, places: FigurePlace[]): Claim[] {
  const x = before?.at(-1);
  const [y, z] = places;
  if (
    !x ||
    !y ||
    !z ||
    z.unit !== "%" ||
    x.unit !== y.unit ||
    x.unit === "%" ||
    x.sentence.source !== y.sentence.source
  )
    return [];
  if (x.sentence.article !== y.sentence.article || y.sentence.start - x.sentence.end > 2) return [];
  const gap = between(y, z);
  if (GROWN.test(gap)) return [claim("growth", [x, y], z, (a, b) => (100 * Math.abs(b - a)) / a, false)];
  if (OF_WHOLE.test(gap) && y.value <= x.value)
    return [claim("share", [x, y], z, (a, b) => (100 * b) / a, false)];
  return [];
}

/** 共12个,其中甲4个、乙8个: parts that add up to the whole before them are worth saying; parts that do not may be a choice. */
function sums(places: FigurePlace[]): Claim[] {
  const out: Claim[] = [];
  places.forEach((whole, i) => {
    const parts: FigurePlace[] = [];
    for (let k = i + 1; k < places.length && places[k].unit === whole.unit; k++) {
      const gap = between(places[k - 1], places[k]);
      if (k === i + 1 ? !PARTS.test(gap) : /[;。]/.test(gap)) break;
      parts.push(places[k]);
      const total = parts.reduce((s, p) => s + p.value, 0);
      if (parts.length >= 2 && Math.abs(total - whole.value) <= 1e-9 * whole.value)
        out.push(claim("sum", [...parts], whole, (...vs) => vs.reduce((s, v) => s + v, 0), false));
    }
  });
  return out;
}

const claim = (
  rule: Claim["rule"],
  operands: FigurePlace[],
  stated: FigurePlace,
  compute: Claim["compute"],
  certain: boolean,
): Claim => ({ rule, operands, stated, compute, certain });

/** Confirmed where the stated number is within what rounding allows; refuted only where wording and numbers are exact; else null. */
function judge({ rule, operands, stated, compute, certain }: Claim): Arithmetic | null {
  const computed = compute(...operands.map((o) => o.value));
  if (!Number.isFinite(computed)) return null;
  const edges = corners(operands).map((values) => compute(...values));
  const own = Math.max(stated.slack, 0.5 * 10 ** -decimalsOf(stated.number.quote));
  const low = Math.min(computed, ...edges) - own;
  const high = Math.max(computed, ...edges) + own;
  const within = stated.value >= low - 1e-9 && stated.value <= high + 1e-9;
  const exact = [...operands, stated].every((p) => p.node.attributes.qualifier === "eq");
  if (!within && !(certain && exact)) return null;
  return {
    kind: "arithmetic",
    confirmed: within,
    rule,
    stated: stated.value,
    computed: Number(computed.toPrecision(6)),
    unit: stated.unit,
    nodes: [...operands, stated].map((p) => p.node.key),
    evidence: [...operands.map((p) => p.number), stated.number, stated.sentence],
  };
}

/** Every combination of the operands' least and greatest values that their rounding allows. */
function corners(operands: FigurePlace[]): number[][] {
  return operands.reduce<number[][]>(
    (all, o) =>
      all.flatMap((v) =>
        o.slack === 0
          ? [[...v, o.value]]
          : [
              [...v, o.value - o.slack],
              [...v, o.value + o.slack],
            ],
      ),
    [[]],
  );
}

function decimalsOf(quote: string): number {
  return /\.(\d+)/.exec(quote.normalize("NFKC"))?.[1].length ?? 0;
}
