import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { validateGraph } from "../../../graph-build/check/validate.ts";
import type { Graph } from "../../../graph-build/model/index.ts";
import { type Answer, type Asked, completion, type StandIn, standInLlm } from "../../tools/stand-in-llm.ts";
import { folder, report } from "../run-cli.ts";
import { buildWith, zhengtuBeside } from "./build-with.ts";

const servers: StandIn[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function server(answer: (asked: Asked, nth: number) => Answer): Promise<StandIn> {
  const one = await standInLlm(answer);
  servers.push(one);
  return one;
}

const inputs = (count: number) =>
  folder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/r${i}.md`, report(i)])));

const WANG = { id: "p", type: "Person", name: "王志远", aliases: [], quote: "王志远介绍", confidence: 0.9 };
const BUREAU = {
  id: "a",
  type: "Agency",
  name: "凤庆县教育体育局",
  aliases: ["该局"],
  quote: "凤庆县教育体育局",
  confidence: null,
};
const WORKS = {
  id: "g",
  type: "Programme",
  name: "薄弱学校改造工程",
  aliases: [],
  quote: "薄弱学校改造工程",
  confidence: null,
};
const HOLDS = {
  from: "p",
  type: "HOLDS_POST",
  to: "a",
  title: "局长",
  role: null,
  quote: "凤庆县教育体育局局长王志远介绍",
  confidence: 0.8,
};
const RUNS = {
  from: "a",
  type: "RUNS",
  to: "g",
  title: null,
  role: "leads",
  quote: "该局牵头实施“薄弱学校改造工程”",
  confidence: null,
};
const GOOD = { entities: [WANG, BUREAU, WORKS], relations: [HOLDS, RUNS], figures: [] };

const byModel = (graph: Graph) => graph.edges.filter((e) => e.attributes.rule === "llm/stand-in");
const drops = (graph: Graph) =>
  graph.attributes.findings.flatMap((f) => (f.kind === "drop" && f.step === "llm" ? [f.reason] : []));

describe("zhengtu build --llm", () => {
  it("takes facts from the model, asks for structured output and counts tokens and cost", async () => {
    const llm = await server(() => completion(GOOD));
    const { graph, log, faults } = await buildWith(inputs(2), llm.url, { price: { input: 2, output: 10 } });
    expect(faults).toEqual([]);
    expect(
      byModel(graph)
        .map((e) => e.attributes.relationType)
        .sort(),
    ).toEqual(["HOLDS_POST", "RUNS"]);
    expect(validateGraph(graph).faults).toEqual([]);
    expect(llm.asked.map((a) => a.body.response_format?.type)).toEqual(["json_schema", "json_schema"]);
    expect(llm.asked[0]).toMatchObject({
      path: "/v1/chat/completions",
      body: { model: "stand-in", temperature: 0 },
    });
    expect(llm.asked[0].report).toContain("局长王志远");
    expect(log).toContain("2 articles asked, 0 from the cache");
    expect(log).toContain("2 requests, 2,000 tokens read, 200 written, cost 0.0060");
  });

  it("drops invented quotes and quotes without both ends, each as a finding with its reason", async () => {
    const invented = { ...WANG, id: "q", name: "李明达", quote: "李明达表示" };
    const oneEnd = { ...HOLDS, quote: "王志远介绍" };
    const llm = await server(() =>
      completion({ ...GOOD, entities: [...GOOD.entities, invented], relations: [oneEnd] }),
    );
    const { graph } = await buildWith(inputs(1), llm.url);
    expect(graph.nodes.map((n) => n.attributes.name)).not.toContain("李明达");
    expect(byModel(graph)).toEqual([]);
    expect(drops(graph)).toEqual([
      "Person 李明达: its quote is not in the text",
      "王志远 HOLDS_POST 凤庆县教育体育局: its quote does not hold 凤庆县教育体育局",
    ]);
  });

  it("waits and asks again on 429, 5xx and cut connections", async () => {
    const first: Answer[] = [
      { status: 429 },
      { status: 429, headers: { "retry-after": "0" } },
      { status: 503 },
      "cut",
    ];
    const llm = await server((_, nth) => first[nth] ?? completion(GOOD));
    const { graph, faults } = await buildWith(inputs(1), llm.url);
    expect(llm.asked).toHaveLength(5);
    expect(faults).toEqual([]);
    expect(byModel(graph)).toHaveLength(2);
  });

  it("asks for less where the server refuses the schema, the temperature, or any form", async () => {
    const llm = await server(({ body }) => {
      if (body.temperature !== undefined)
        return { status: 400, body: '{"error":{"message":"temperature is fixed"}}' };
      if (body.response_format) return { status: 400, body: '{"error":"response_format is unsupported"}' };
      return completion(`<think>{ no }</think>Here it is:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``);
    });
    const { graph } = await buildWith(inputs(2), llm.url, { jobs: 1 });
    expect(byModel(graph)).toHaveLength(2);
    expect(llm.asked.map((a) => a.body.response_format?.type ?? "none")).toEqual([
      "json_schema",
      "json_schema",
      "json_object",
      "none",
      "none",
    ]);
  });

  it("does not ask for less where the article is too long for the model", async () => {
    const body = '{"error":{"message":"This model\'s maximum context length is 4096 tokens"}}';
    const llm = await server(() => ({ status: 400, body }));
    const { faults } = await buildWith(inputs(1), llm.url);
    expect(llm.asked).toHaveLength(1);
    expect(faults[0].reason).toBe(
      "the server refuses it, 400: This model's maximum context length is 4096 tokens",
    );
  });

  it("asks once more where the answer is no JSON, then leaves the article to the ordinary reader and says so", async () => {
    const llm = await server(({ report: text }, nth) =>
      text.includes("3所") ? completion("I am sorry") : nth === 1 ? completion("[") : completion(GOOD),
    );
    const { graph, faults, log } = await buildWith(inputs(2), llm.url, { jobs: 1 });
    expect(llm.asked).toHaveLength(3);
    expect(faults).toEqual([{ file: "r0.md, article 1", reason: "twice no JSON of the form asked for" }]);
    expect(log).toContain("left to the ordinary reader r0.md, article 1: twice no JSON");
    expect(log).toContain("1 articles asked, 0 from the cache, 1 left to the ordinary reader");
    expect(drops(graph)).toEqual([
      "article left to the ordinary reader: twice no JSON of the form asked for",
    ]);
    expect(graph.edges.some((e) => e.attributes.rule.startsWith("model/"))).toBe(true);
    await expect(buildWith(inputs(1), llm.url, { strict: true })).rejects.toThrow(
      /r0.md, article 1: twice no JSON/,
    );
  });

  it("says so where an answer was cut off, without asking again", async () => {
    const llm = await server(() => completion('{"entities": [', { finish: "length", usage: null }));
    const { faults, log } = await buildWith(inputs(1), llm.url);
    expect(llm.asked).toHaveLength(1);
    expect(faults[0].reason).toContain("cut off at the model's limit");
    expect(log).toContain("(1 answers without a count)");
  });

  it("makes no request for what is in the cache, gives the same bytes, and asks again where text or model differ", async () => {
    const dir = inputs(2);
    const llm = await server(() => completion(GOOD));
    const before = fs.readFileSync((await buildWith(dir, llm.url)).out, "utf8");
    const again = await buildWith(dir, llm.url);
    expect(llm.asked).toHaveLength(2);
    expect(fs.readFileSync(again.out, "utf8")).toBe(before);
    expect(again.log).toContain("0 articles asked, 2 from the cache");
    expect(again.log).toContain("0 requests, 0 tokens read");
    fs.writeFileSync(path.join(dir, "in/r1.md"), report(5));
    await buildWith(dir, llm.url);
    expect(llm.asked).toHaveLength(3);
    await buildWith(dir, llm.url, { model: "another" });
    expect(llm.asked).toHaveLength(5);
    for (const file of fs.readdirSync(path.join(dir, "cache"), { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".json")) fs.truncateSync(path.join(dir, "cache", file), 20);
    await buildWith(dir, llm.url);
    expect(llm.asked).toHaveLength(7);
  });

  it("goes on where a broken build stopped", async () => {
    const dir = inputs(5);
    let broken = true;
    const llm = await server((_, nth) =>
      broken && nth >= 2 ? { status: 401, body: '{"error":{"message":"key revoked"}}' } : completion(GOOD),
    );
    await expect(buildWith(dir, llm.url, { jobs: 1 })).rejects.toThrow(
      /refuses the key.*\n.*goes on from there/s,
    );
    expect(fs.existsSync(path.join(dir, "out/g.json"))).toBe(false);
    broken = false;
    const { log } = await buildWith(dir, llm.url, { jobs: 1 });
    expect(llm.asked).toHaveLength(3 + 3);
    expect(log).toContain("3 articles asked, 2 from the cache");
  });

  it("asks once for two equal articles", async () => {
    const dir = inputs(1);
    fs.copyFileSync(path.join(dir, "in/r0.md"), path.join(dir, "in/twin.md"));
    const llm = await server(() => completion(GOOD));
    const { log } = await buildWith(dir, llm.url);
    expect(llm.asked).toHaveLength(1);
    expect(log).toContain("1 articles asked, 1 from the cache");
  });

  it("asks no more at a time than allowed", async () => {
    const llm = await server(() => completion(GOOD));
    await buildWith(inputs(6), llm.url, { jobs: 2 });
    expect(llm.asked).toHaveLength(6);
    expect(llm.mostAtOnce()).toBe(2);
  });

  it("leaves an article to the ordinary reader where the server is too slow or fails with it, and ends where it fails on", async () => {
    const slow = await server(() => "hang");
    const late = await buildWith(inputs(1), slow.url, { timeoutMs: 200 });
    expect(late.faults[0].reason).toBe("no answer in 0.2 s");
    const llm = await server(() => ({ status: 500, body: "out of memory" }));
    const { faults } = await buildWith(inputs(2), llm.url, { jobs: 1 });
    expect(faults.map((f) => f.reason)).toEqual(["500: out of memory", "500: out of memory"]);
    await expect(buildWith(inputs(4), llm.url, { jobs: 1 })).rejects.toThrow(/fails again and again: 500/);
  });

  it("says what is wrong and what to do: no server, wrong key, unknown model, wrong address, no money, too busy", async () => {
    const gone = await standInLlm(() => "hang");
    await gone.close();
    await expect(buildWith(inputs(1), gone.url)).rejects.toThrow(/connection was refused\n.*ollama serve/s);
    const cases: [Answer, RegExp][] = [
      [
        { status: 401, body: '{"error":{"message":"Incorrect key sk-secret"}}' },
        /refuses the key \(401\): Incorrect key …\n/,
      ],
      [
        { status: 404, body: '{"error":{"message":"model \\"stand-in\\" not found, try pulling it first"}}' },
        /knows no model stand-in.*\n.*ollama pull/s,
      ],
      [{ status: 400, body: '{"error":{"message":"Model Not Exist"}}' }, /knows no model stand-in/],
      [{ status: 404, body: "404 page not found" }, /no chat completions at \/v1\/chat\/completions/],
      [
        { headers: { "content-type": "text/html; charset=utf-8" }, body: "<html>" },
        /answers with a web page/,
      ],
      [{ status: 307, headers: { location: "https://example.org/" } }, /sends requests elsewhere/],
      [{ status: 429, body: '{"error":{"code":"insufficient_quota"}}' }, /wants to be paid/],
      [{ status: 429, headers: { "retry-after": "3600" } }, /asks to wait 3600 s/],
      [{ status: 429, headers: { "retry-after": "0" } }, /keeps answering 429/],
    ];
    for (const [answer, message] of cases) {
      const llm = await server(() => answer);
      const error: Error = await buildWith(inputs(1), llm.url, { key: "sk-secret" }).then(
        () => new Error("no error"),
        (e) => e,
      );
      expect(error.message).toMatch(message);
      expect(error.message).not.toContain("sk-secret");
      expect(llm.asked[0].key).toBe("Bearer sk-secret");
    }
  });

  it("never throws and gives a graph without faults, whatever JSON the server answers", async () => {
    let body = "";
    const llm = await server(() => ({ body }));
    const dir = inputs(1);
    const quote = fc.constantFrom(
      "王志远",
      "凤庆县教育体育局局长王志远介绍",
      "薄弱学校改造工程",
      "全县",
      "新建学校3所",
      "x",
    );
    const item = fc.record({
      id: fc.constantFrom("a", "b"),
      from: fc.constantFrom("a", "b"),
      to: fc.constantFrom("a", "b"),
      type: fc.constantFrom("Person", "Agency", "Programme", "RUNS", "HOLDS_POST", "PARTNERS_WITH"),
      name: quote,
      aliases: fc.array(quote),
      quote,
      indicator: quote,
      value: fc.double(),
      confidence: fc.double(),
    });
    const list = fc.array(fc.oneof(item, fc.jsonValue()), { maxLength: 5 });
    const content = fc.oneof(
      fc.record({ entities: list, relations: list, figures: list }).map((x) => JSON.stringify(x)),
      fc.json(),
    );
    const reply = fc.oneof(
      {
        weight: 4,
        arbitrary: content.map((c) => JSON.stringify({ choices: [{ message: { content: c } }] })),
      },
      { weight: 1, arbitrary: fc.json() },
    );
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(reply, async (json) => {
        body = json;
        const { graph, out } = await buildWith(dir, llm.url, { model: `m${nth++}` });
        expect(validateGraph(graph).faults).toEqual([]);
        expect(validateGraph(JSON.parse(fs.readFileSync(out, "utf8"))).faults).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the command", () => {
  it("reads address, model, key and price, and exits 1 where an article was left", async () => {
    const llm = await server(({ report: text }) => completion(text.includes("3所") ? GOOD : "none"));
    const dir = inputs(2);
    const out = path.join(dir, "g.json");
    const args = ["build", path.join(dir, "in"), "--out", out, "--llm", llm.url, "--model", "stand-in"];
    const more = ["--llm-cache", path.join(dir, "cache"), "--llm-price", "1,2", "--llm-jobs", "1"];
    const { status, err } = await zhengtuBeside([...args, ...more], { ZHENGTU_LLM_KEY: "sk-secret" });
    expect(status).toBe(1);
    expect(err).toContain("left to the ordinary reader r1.md, article 1");
    expect(err).toMatch(/stand-in at 127\.0\.0\.1:\d+: 1 articles asked/);
    expect(err).not.toContain("sk-secret");
    expect(llm.asked[0].key).toBe("Bearer sk-secret");
    expect(validateGraph(JSON.parse(fs.readFileSync(out, "utf8"))).faults).toEqual([]);
  });

  it("goes on after a crash: only what was not answered is asked", async () => {
    const dir = inputs(4);
    const crash = new AbortController();
    const llm = await server((_, nth) => {
      if (nth < 2) return completion(GOOD);
      crash.abort();
      return "hang";
    });
    const args = ["build", path.join(dir, "in"), "--out", path.join(dir, "out/g.json"), "--llm", llm.url];
    const more = ["--model", "stand-in", "--llm-cache", path.join(dir, "cache"), "--llm-jobs", "1"];
    const { status } = await zhengtuBeside([...args, ...more], {}, crash.signal);
    expect(status).toBeNull();
    const next = await server(() => completion(GOOD));
    const { log } = await buildWith(dir, next.url);
    expect(next.asked).toHaveLength(2);
    expect(log).toContain("2 articles asked, 2 from the cache");
  });

  it("exits 2 where the options do not fit together", async () => {
    const cases: [string[], RegExp][] = [
      [["--llm", "http://localhost:1"], /no model\n/],
      [["--model", "m"], /no server/],
      [["--llm", "ftp://x", "--model", "m"], /no http or https address/],
      [["--llm", "http://u:p@x", "--model", "m"], /holds a password\n.*ZHENGTU_LLM_KEY/],
    ];
    const runs = await Promise.all(
      cases.map(([args]) => zhengtuBeside(["build", "x.md", "--out", "g.json", ...args])),
    );
    runs.forEach(({ status, err }, i) => {
      expect(err).toMatch(cases[i][1]);
      expect(status).toBe(2);
    });
  });
});
