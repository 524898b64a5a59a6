// title zh: 各地区的概况如何?
// title en: What is there about each region?
// answers zh: 每个地区及其下各级合计的机构、项目、数据和人物数。
// answers en: For each region, with all below it: bodies, programmes, figures, people.
// param level STRING = "": 级别(province、city、county,可留空) | Level (province, city, county; may be empty)
// column region: 地区 | Region
// column level: 级别 | Level
// column bodies: 机构 | Bodies
// column programmes: 项目 | Programmes
// column figures: 数据 | Figures
// column people: 人物 | People
MATCH (area:Region)
WHERE $level = '' OR area.subtype = $level
OPTIONAL MATCH (below:Region)-[:PART_OF*0..]->(area)
WITH area, collect(below) AS places
WITH area, places, COLLECT {
  MATCH (body:Agency)-[:LOCATED_IN]->(place:Region) WHERE place IN places RETURN DISTINCT body
} AS bodies
WITH area, bodies, places + bodies AS all
RETURN area.name AS region, area.subtype AS level, size(bodies) AS bodies,
  COUNT { MATCH (actor)-[:RUNS|PARTICIPATES_IN]->(p:Programme) WHERE actor IN all RETURN DISTINCT p } AS programmes,
  COUNT { MATCH (figure:Figure)-[:ABOUT]->(subject) WHERE subject IN all RETURN DISTINCT figure } AS figures,
  COUNT { MATCH (person:Person)-[:HOLDS_POST]->(body) WHERE body IN all RETURN DISTINCT person } AS people
ORDER BY programmes DESC, bodies DESC, region, area.id
