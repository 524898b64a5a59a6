import { describe, expect, it } from "vitest";
import { example, read } from "./fixture.ts";

const entities = [
  "r1 Region 巍山彝族回族自治县 | 巍山县",
  "a1 Agency 巍山县农业农村局",
  "a2 Agency 巍山县供销合作社联合社",
  "a3 Agency 巍山县永建镇中心小学",
  "p1 Person 茶永平",
  "p2 Person 左思源",
  "g1 Programme 红雪梨提质增效行动",
  "g2 Programme 云南省绿美校园",
];

const text = [
  "[[a1 巍山县农业农村局]]2023年工作总结",
  "",
  "2023年,[[a1 县农业农村局]]深入实施“[[g1 红雪梨提质增效行动]]”,新建示范园12个。[[a1 县农业农村局]]与[[a2 县供销社]]签订战略合作协议,共建冷链物流中心。[[a1 县农业农村局]]党组书记、局长[[p1 茶永平]]说,来年再建8个。",
  "",
  "[[a3 永建镇中心小学]]获评[[g2 云南省绿美校园]],校长[[p2 左思源]]介绍,全校种树300棵。",
].join("\n");

describe("relate", () => {
  const e = example(text, entities);
  const { related, said } = read(e);
  const has = (type: string, from: string, to: string) =>
    said.find((r) => r.type === type && r.from === from && r.to === to);

  it("finds who runs a programme and in which role", () => {
    expect(has("RUNS", "巍山县农业农村局", "红雪梨提质增效行动")?.role).toBe("implements");
  });

  it("tells winning an award from running it", () => {
    expect(has("PARTICIPATES_IN", "巍山县永建镇中心小学", "云南省绿美校园")).toBeDefined();
    expect(has("RUNS", "巍山县永建镇中心小学", "云南省绿美校园")).toBeUndefined();
  });

  it("carries the actor of the article into a sentence that names none, and says so", () => {
    const carried = read(
      example(
        "[[a1 巍山县农业农村局]]2023年工作总结\n\n一、主要工作\n\n[[a1 县农业农村局]]扎实开展各项工作,取得明显成效。现将有关情况报告如下。产业发展提速。深入实施“[[g1 红雪梨提质增效行动]]”,新建示范园12个。",
        entities.filter((x) => /^(r1|a1|g1) /.test(x)),
      ),
    );
    const r = carried.related.relations.find((x) => x.type === "RUNS");
    expect(carried.related.entities[r?.from ?? 0].name).toBe("巍山县农业农村局");
    expect(r?.via).toBe("巍山县农业农村局");
  });

  it("gives each person the post next to the name", () => {
    expect(has("HOLDS_POST", "茶永平", "巍山县农业农村局")?.title).toBe("党组书记、局长");
    expect(has("HOLDS_POST", "左思源", "巍山县永建镇中心小学")?.title).toBe("校长");
  });

  it("sees partners", () => {
    const both =
      has("PARTNERS_WITH", "巍山县农业农村局", "巍山县供销合作社联合社") ??
      has("PARTNERS_WITH", "巍山县供销合作社联合社", "巍山县农业农村局");
    expect(both).toBeDefined();
  });

  it("cites a stretch of the article for every relation that the text says", () => {
    for (const r of related.relations.filter((x) => x.type !== "PART_OF" && x.type !== "LOCATED_IN")) {
      expect(r.rule).toMatch(/^model\/relate@/);
      expect(r.confidence).toBeGreaterThan(0);
      expect(r.confidence).toBeLessThanOrEqual(1);
      expect(r.evidence.length).toBeGreaterThan(0);
      for (const { start, end } of r.evidence) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(e.ctx.text.length);
        const quote = e.ctx.text.slice(start, end);
        const shows = (i: number) =>
          e.ctx.entities[i]?.mentions.some((m) => quote.includes(e.ctx.mentions[m].surface));
        expect((shows(r.from) && shows(r.to)) || Boolean(r.via)).toBe(true);
      }
    }
  });

  it("says the same twice for the same input", () => {
    expect(read(example(text, entities)).related).toEqual(related);
  });

  it("reads by rules where there are no weights", () => {
    const rules = read(e, false).said;
    expect(rules).toContainEqual(
      expect.objectContaining({ type: "RUNS", from: "巍山县农业农村局", to: "红雪梨提质增效行动" }),
    );
    expect(rules).toContainEqual(expect.objectContaining({ type: "HOLDS_POST", from: "茶永平" }));
    expect(rules).toContainEqual(expect.objectContaining({ type: "PARTNERS_WITH" }));
  });
});
