/** The core of a firm's name: without its region and its legal form. */
export function companyCore(name: string, regionLength: number): string | null {
  const m =
    /^(.+?)(?:集团)?(?:股份|科技股份|控股)?(?:有限责任公司|有限公司|公司|集团)(?:.{0,6}分公司)?$/.exec(
      name.slice(regionLength),
    );
  return m && m[1].length >= 2 ? m[1] : null;
}

/** Ends of full names that short forms leave out. */
const TAILS: [RegExp, string][] = [
  [/(集团)?(股份)?(有限责任公司|有限公司|公司)$/, ""],
  [/委员会$/, "委"],
  [/(中|小|大)学(校)?$/, "$1"],
  [/学校$/, ""],
  [/(社|校)$/, ""],
];

/**
 * Whether a short form stands for a full name by its characters: they are in the full name in order, the last is the
 * full name's last (or the last before a legal form), and the first is the full name's first, or first behind its region.
 */
export function abbreviates(short: string, full: string, regionLength: number): boolean {
  if (short.length >= full.length || short.length < 2) return false;
  const ends = [full, ...TAILS.map(([tail, by]) => full.replace(tail, by))].map((f) => f.at(-1));
  if (!ends.includes(short.at(-1))) return false;
  const starts = [full[0], full[regionLength], regionLength > 1 ? full[1] : ""];
  if (!starts.includes(short[0])) return false;
  let at = 0;
  for (const ch of full) if (ch === short[at]) at++;
  return at === short.length;
}
