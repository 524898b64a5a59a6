// title zh: 哪些地区被提到，却没有项目？
// title en: Which regions are mentioned but have no programme?
// answers zh: 该地区及其下各级都没有实施或参与项目的记载。
// answers en: Neither the region nor anything below it runs or takes part in a programme.
// column region: 地区 | Region
// column level: 级别 | Level
// column upper: 上级 | Above it
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (area:Region)
WHERE NOT EXISTS {
  (area)<-[:PART_OF*0..]-(:Region)<-[:LOCATED_IN*0..1]-()-[:RUNS|PARTICIPATES_IN]->(:Programme)
}
OPTIONAL MATCH (area)-[:PART_OF]->(above:Region)
RETURN area.name AS region, area.subtype AS level, above.name AS upper,
  area.quotes AS quotes, area.sources AS sources
ORDER BY upper, region, area.id, above.id
