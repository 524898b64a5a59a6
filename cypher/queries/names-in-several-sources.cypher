// title zh: 哪些人物、机构、项目和地区见于多个来源？
// title en: Which names stand in several sources?
// answers zh: 被多个来源共同提到的名称：把各篇报道连起来的节点。
// answers en: Names that several sources share: what joins the reports.
// param least INTEGER = 2: 至少几个来源 | Sources at least
// column name: 名称 | Name
// column kind: 类型 | Type
// column count: 来源数 | Number
// column titles: 来源 | Sources
MATCH (thing:Entity)-[:MENTIONED_IN]->(source:Source)
WITH thing, source ORDER BY source.name, source.id
WITH thing, collect(DISTINCT source.name) AS titles
WHERE size(titles) >= $least
RETURN thing.name AS name, head([label IN labels(thing) WHERE label <> 'Entity']) AS kind,
  size(titles) AS count, titles
ORDER BY count DESC, kind, name, thing.id
