import { stemOf } from "./short-forms.ts";

/** Divisions merged into one of another name since 2002: former code → present code. From the state's notices of the changes. */
const MERGED: Record<string, string> = {
  "110103": "110101", // 崇文区
  "110104": "110102", // 宣武区
  "120107": "120116", // 塘沽区
  "120108": "120116", // 汉沽区
  "120109": "120116", // 大港区
  "310103": "310101", // 卢湾区
  "310108": "310106", // 闸北区
  "310119": "310115", // 南汇区
  "320503": "320508", // 沧浪区
  "320502": "320508", // 平江区
  "320504": "320508", // 金阊区
  "330103": "330105", // 下城区
  "522401": "520502", // 毕节市
  "522201": "520602", // 铜仁市
};

/**
 * Former names of present divisions, as `name` (same code) or `name@code`; also `@code` where only the code changed.
 * A code that vanished goes to the one present division with the same stem in its city, else in its province (撤县设区, 撤地设市).
 * `revisions`: all revisions of GB/T 2260, oldest first, code → name.
 */
export function oldNames(
  revisions: Map<string, string>[],
  current: Map<string, string>,
): Map<string, string[]> {
  const byStem = new Map<string, string[]>();
  for (const [code, name] of current) {
    const key = code.slice(0, 2) + stemOf(name);
    byStem.set(key, [...(byStem.get(key) ?? []), code]);
  }
  const byName = new Set([...current].map(([code, name]) => code.slice(0, 4) + name));
  const found = new Map<string, string[]>();
  const add = (code: string, entry: string) => {
    const list = found.get(code) ?? [];
    if (!list.includes(entry)) list.push(entry);
    found.set(code, list);
  };
  for (const revision of revisions)
    for (const [code, raw] of revision) {
      const name = raw.trim();
      if (/^(市辖区|县|市|.*直辖.*)$/.test(name) || name.length < 2) continue;
      const now = current.get(code);
      if (now !== undefined) {
        // A code given to another place: its former bearer lives on beside it.
        const moved = byName.has(code.slice(0, 4) + name);
        if (now !== name && !moved) add(code, name);
        continue;
      }
      const target =
        MERGED[code] ?? successor(code, name, byStem.get(code.slice(0, 2) + stemOf(name)) ?? [], current);
      if (target) add(target, current.get(target) === name ? `@${code}` : `${name}@${code}`);
    }
  return found;
}

function successor(
  code: string,
  name: string,
  candidates: string[],
  current: Map<string, string>,
): string | null {
  const same = candidates.filter((c) => current.get(c) === name);
  const level = (c: string) => (c.endsWith("00") ? "city" : "county");
  for (const pool of [same, candidates]) {
    const city = pool.filter((c) => c.slice(0, 4) === code.slice(0, 4) && level(c) === level(code));
    if (city.length === 1) return city[0];
    const sameLevel = pool.filter((c) => level(c) === level(code));
    if (sameLevel.length === 1) return sameLevel[0];
    if (pool.length === 1) return pool[0];
  }
  return null;
}
