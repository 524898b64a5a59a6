const SHOWN: Record<string, string> = { "\n": "↵", "\r": "", "\t": " " };

/** Control characters, and marks that turn the direction of the text: a terminal would obey them. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text in one line, without anything that a terminal would take for a command. */
export function visible(text: string): string {
  return text.replace(OBEYED, (c) => SHOWN[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
