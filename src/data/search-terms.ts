const HAN = /\p{Script=Han}/u;

/** A text in the form that search compares: NFKC, lower case, without spaces and signs. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Pairs of neighbouring characters (a lone character by itself), and each run of letters or digits as a whole. */
export function bigramsOf(text: string): string[] {
  const out: string[] = [];
  for (const run of text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [...run];
    if (!HAN.test(run) || letters.length === 1) out.push(run);
    else for (let i = 0; i + 1 < letters.length; i++) out.push(letters[i] + letters[i + 1]);
  }
  return out;
}

/** Whole syllables joined, from each syllable on: 济阳区 gives jiyangqu, yangqu, qu. At most `most` syllables each. */
export function pinyinTails(syllables: readonly string[], most = 8): string[] {
  return syllables.map((_, i) => syllables.slice(i, i + most).join(""));
}

/** Initials from each syllable on: 济阳区 gives jyq, yq, q. At most `most` of them each. */
export function initialTails(syllables: readonly string[], most = 12): string[] {
  const initials = syllables.map((s) => s[0]);
  return initials.map((_, i) => initials.slice(i, i + most).join(""));
}
