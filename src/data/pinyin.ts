import { customPinyin, pinyin } from "pinyin-pro";
import readings from "./place-readings.tsv?raw";

customPinyin(
  Object.fromEntries(
    readings
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t")),
  ),
);

/** The syllables of a text without tones (lü as lv), letters and digits as they are, lower-cased; signs left out. */
export function syllablesOf(text: string): string[] {
  const read = pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  return read.flatMap((s) => s.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}
