import type { BodyForm } from "./body-form.ts";
import type { Draft } from "./draft.ts";
import { abbreviates, companyCore } from "./short.ts";

/** A body while its mentions are being gathered. */
export interface Body extends Draft {
  /** Its names as the text has them. */
  surfaces: Set<string>;
  /** How much its name is worth: a better one replaces it. */
  worth: number;
  form: BodyForm;
  /** True for a part of another body. */
  inner?: boolean;
}

/** Whether a short form that no list knows may stand for a full name; `heads` are the heads of bodies' names. */
export function standsFor(short: Body, full: Body, heads: Map<string, string[]>): boolean {
  const cut = Math.max(full.name.length - full.form.rest.length, 0);
  if (short.form.organ || full.form.organ || full.name.length < short.name.length) return false;
  if (!mayStandFor(short, full, cut)) return false;
  if (short.form.by === "none" || short.form.by === "short")
    return unplacedStandsFor(short, full, cut, heads);
  const sameRegion = short.form.code === full.form.code && short.form.place === full.form.place;
  return sameRegion && abbreviates(short.form.rest, full.form.rest, 0);
}

/** A cheap look before the exact ones: a common first character, or the short form's last two within the full name. */
function mayStandFor(short: Body, full: Body, cut: number): boolean {
  const first = short.name[0];
  if (first === full.name[0] || first === full.name[1] || first === full.name[cut]) return true;
  if (short.form.rest[0] === full.form.rest[0] || full.name.includes(short.name.slice(-2))) return true;
  for (const f of full.surfaces) if (f[0] === first) return true;
  return false;
}

function unplacedStandsFor(short: Body, full: Body, cut: number, heads: Map<string, string[]>): boolean {
  const core = companyCore(full.name, full.form.by === "none" ? 0 : cut);
  if (core && core === short.name) return true;
  const plain = companyCore(short.name, 0) ?? short.name;
  const isFirm = (short.subtype ?? "company") === "company";
  if (core && isFirm && plain.length >= 2 && core.startsWith(plain)) return true;
  if (short.form.by === "none" && isEndOrStart(short, full, heads)) return true;
  return [full.name, ...full.surfaces].some((f) => abbreviates(short.name, f, f === full.name ? cut : 0));
}

/** 望丛幼儿园 of a full name's end, 人民路小学 of 人民路小学校; a team's own name without its head. */
function isEndOrStart(short: Body, full: Body, heads: Map<string, string[]>): boolean {
  const bare =
    !short.subtype && full.name.startsWith(short.name) && heads.has(full.name.slice(short.name.length));
  const whole = full.name.replace(/(学)校$/, "$1");
  return bare || (short.name.length > 2 && (full.name.endsWith(short.name) || whole.endsWith(short.name)));
}
