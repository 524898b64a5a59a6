// title zh: 各类项目各有多少？
// title en: How many programmes are there of each kind?
// answers zh: 按类别统计项目数、有数据的项目数和涉及地区数，附例。
// answers en: By kind: programmes, those with figures, regions, and examples.
// param examples INTEGER = 3: 举例数 | Examples
// column kind: 类别 | Kind
// column count: 项目数 | Programmes
// column measured: 有数据的 | With figures
// column regions: 地区数 | Regions
// column examples: 举例 | Examples
MATCH (programme:Programme)
WITH programme ORDER BY programme.name, programme.id
RETURN programme.subtype AS kind, count(*) AS count,
  sum(CASE WHEN EXISTS { (:Figure)-[:ABOUT]->(programme) } THEN 1 ELSE 0 END) AS measured,
  count(DISTINCT programme.regionCode) AS regions,
  collect(programme.name)[..$examples] AS examples
ORDER BY count DESC, kind
