import { Session } from "node:inspector/promises";

/** Milliseconds by stage, and the functions that took most themselves. */
export interface Profile {
  stages: [string, number][];
  hot: { name: string; ms: number }[];
}

/** Which stage a source file belongs to; the first that fits. */
const STAGES: [string, RegExp][] = [
  ["read", /graph-build\/read\//],
  ["segment", /graph-build\/segment\//],
  ["dictionary", /graph-build\/lexicon\/dictionary/],
  ["gazetteer and lists", /graph-build\/lexicon\//],
  ["tagger", /graph-build\/extract\/tagger\//],
  ["figures", /graph-build\/extract\/figures\//],
  ["regions", /graph-build\/extract\//],
  ["link", /graph-build\/resolve\/link/],
  ["relate", /graph-build\/relate\//],
  ["resolve", /graph-build\/resolve\//],
  ["check", /graph-build\/check\//],
  ["layout", /graph-build\/layout\//],
  ["rest", /graph-build\//],
];

/** Runs a function under V8's sampling profiler. A library's time is that of the stage that called it. */
export async function profiled(run: () => void): Promise<Profile> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  run();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const nodes = new Map(profile.nodes.map((n) => [n.id, n]));
  const parent = new Map(profile.nodes.flatMap((n) => (n.children ?? []).map((c) => [c, n.id] as const)));
  const stage = new Map<string, number>();
  const self = new Map<string, number>();
  (profile.samples ?? []).forEach((id, i) => {
    const ms = (profile.timeDeltas?.[i] ?? 0) / 1000;
    let owner = "";
    let fn = "";
    for (let at: number | undefined = id; at !== undefined && !owner; at = parent.get(at)) {
      const { url, functionName } = nodes.get(at)?.callFrame ?? { url: "", functionName: "" };
      owner = STAGES.find(([, files]) => files.test(url))?.[0] ?? "";
      if (owner) fn = `${functionName || "(anonymous)"} ${url.replace(/^.*graph-build\//, "")}`;
    }
    if (!owner) fn = nodes.get(id)?.callFrame.functionName || "(program)";
    if (!owner) owner = fn === "(garbage collector)" ? "garbage collection" : "Node and libraries";
    stage.set(owner, (stage.get(owner) ?? 0) + ms);
    self.set(fn, (self.get(fn) ?? 0) + ms);
  });
  const order = [...STAGES.map(([name]) => name), ...stage.keys()];
  return {
    stages: [...stage].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0])),
    hot: [...self]
      .map(([name, ms]) => ({ name, ms }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 20),
  };
}
