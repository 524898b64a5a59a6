import type { NodeAttributes } from "../../graph-build/model/graph.ts";
import type { Language } from "../view/view-spec.ts";

const plain = (n: number, digits: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n);

/**
 * A figure's value with its unit, as people write it: 1160000000 元 is 11.6亿元 in Chinese and 1.16 billion 元 in
 * English. Small numbers keep every digit.
 */
export function valueText(value: number, unit: string, language: Language): string {
  const size = Math.abs(value);
  const tight = unit === "%" || unit === "‰";
  if (language === "zh") {
    if (size >= 1e8) return `${plain(value / 1e8, 4, "zh-CN")}亿${unit}`;
    if (size >= 1e5) return `${plain(value / 1e4, 4, "zh-CN")}万${unit}`;
    return `${plain(value, 6, "zh-CN")}${unit}`;
  }
  const gap = tight || unit === "" ? "" : " ";
  if (size >= 1e9) return `${plain(value / 1e9, 4, "en")} billion${gap}${unit}`;
  if (size >= 1e6) return `${plain(value / 1e6, 4, "en")} million${gap}${unit}`;
  return `${plain(value, 6, "en")}${gap}${unit}`;
}

/** A period as people read it: 2021–2025, 2021–, –2026; an en dash stands for none. */
export function periodText(period: NodeAttributes["period"]): string {
  return period ? period.replace("/", "–") : "–";
}
