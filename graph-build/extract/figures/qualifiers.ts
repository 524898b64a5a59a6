import type { Qualifier } from "../../model/index.ts";
import words from "./data/words.json" with { type: "json" };

type Bound = Exclude<Qualifier, "eq">;
const list = (side: Record<string, string[]>): [string, Bound][] =>
  Object.entries(side)
    .flatMap(([q, ws]) => ws.map((w): [string, Bound] => [w, q as Bound]))
    .sort((a, b) => b[0].length - a[0].length);
const BEFORE = list(words.before);
const AFTER = list(words.after);
const FAR = list(words.far);
const PEAK = /[单每当]日最[高多][^,。;、\d]{0,6}$/;
const WITHIN = /^(?:分钟|小时|个?工作日|天)$/;
const NOT_AFTER =
  /^(?:多(?:样|元|种|部|地|方|个|名|项|场|家|层|级|点)|上下游|内(?!$|[,。;、)的])|许(?!$|[,。;、]))/;
const NOT_BEFORE =
  /(?:[经通度超]过|[之日以向]前|此前|目前|提前|会前|年前|附近|最近|临近|靠近|就近|贴近|线上|网上|[以晚早路岸]上|新近|签约|节约|合约|预约|公约|违约|条约)$/;

/** How the words around a number bound it; `before` ends where the number begins, `after` begins where its unit ends. */
export function qualifierOf(before: string, inner: string, after: string, unit = ""): Qualifier {
  if (inner) return "ge";
  if (WITHIN.test(unit) && after.startsWith("内")) return "le";
  const tail = AFTER.find(([w]) => after.startsWith(w) && !NOT_AFTER.test(after));
  const head = BEFORE.find(([w]) => before.endsWith(w));
  if (PEAK.test(before)) return "eq";
  const certain = head && (head[0].length > 1 || !NOT_BEFORE.test(before)) ? head : undefined;
  if (certain && certain[1] !== "ge") return certain[1];
  if (tail) return tail[1];
  if (certain) return certain[1];
  const far = FAR.find(([w]) => before.includes(w));
  return far && !/[\d,。;、:!?]/.test(before.slice(before.lastIndexOf(far[0]))) ? far[1] : "eq";
}
