// title zh: 各地区的概况如何？
// title en: What is there about each region?
// answers zh: 每个地区及其下各级合计的机构、项目、数据和人物数。
// answers en: For each region, with all below it: bodies, programmes, figures, people.
// param level STRING = "": 级别（province、city、county，可留空） | Level (province, city, county; may be empty)
// column region: 地区 | Region
// column level: 级别 | Level
// column bodies: 机构 | Bodies
// column programmes: 项目 | Programmes
// column figures: 数据 | Figures
// column people: 人物 | People
MATCH (area:Region)
WHERE $level = '' OR area.subtype = $level
RETURN area.name AS region, area.subtype AS level,
  COUNT {
    MATCH (area)<-[:PART_OF*0..]-(:Region)<-[:LOCATED_IN]-(body:Agency)
    RETURN DISTINCT body
  } AS bodies,
  COUNT {
    MATCH (area)<-[:PART_OF*0..]-(:Region)<-[:LOCATED_IN*0..1]-()-[:RUNS|PARTICIPATES_IN]->(programme:Programme)
    RETURN DISTINCT programme
  } AS programmes,
  COUNT {
    MATCH (area)<-[:PART_OF*0..]-(:Region)<-[:LOCATED_IN*0..1]-()<-[:ABOUT]-(figure:Figure)
    RETURN DISTINCT figure
  } AS figures,
  COUNT {
    MATCH (area)<-[:PART_OF*0..]-(:Region)<-[:LOCATED_IN]-(:Agency)<-[:HOLDS_POST]-(person:Person)
    RETURN DISTINCT person
  } AS people
ORDER BY programmes DESC, bodies DESC, region, area.id
