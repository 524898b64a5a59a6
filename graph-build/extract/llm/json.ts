/**
 * The JSON value in what a model wrote: the whole, or what stands in a code fence, behind its thinking or between the
 * first { and the last }. Undefined where none of these is JSON.
 */
export function jsonIn(text: string): unknown {
  const said = text.replace(/^\s*<think>.*?<\/think>/s, "").trim();
  const fenced = /```(?:json)?\s*\n(.*?)```/s.exec(said)?.[1];
  const braced = said.slice(Math.max(0, said.indexOf("{")), said.lastIndexOf("}") + 1);
  for (const part of [said, fenced, braced]) {
    if (!part) continue;
    try {
      return JSON.parse(part);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
