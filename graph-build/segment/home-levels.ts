const LEVEL_WORDS =
  /(?:全|我|该|本)([省市县区州盟旗])(?![\u4e00-\u9fff]?[长级])|([省市县区州盟旗])(?:委|政府|人大|政协|人民政府)(?!\u5458)/g;

/** The share of each level's last character (市, 县, 区 …) among the words that speak of the home by its level alone: 全县, 我市, 区委. */
export function levelVotes(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const m of text.matchAll(LEVEL_WORDS)) {
    const level = m[1] ?? m[2];
    if (
      m[2] &&
      /[\u4e00-\u9fff]/.test(text[m.index - 1] ?? "") &&
      !/[在由受经为向与和对是将从据]/.test(text[m.index - 1])
    )
      continue;
    counts.set(level, (counts.get(level) ?? 0) + 1);
    all++;
  }
  return new Map([...counts].map(([level, n]) => [level, n / all]));
}
