// title zh: 一个地区及其下各级，有哪些单位在实施哪些项目？
// title en: Which bodies run which programmes in a region and everything below it?
// answers zh: 地区本身及其所辖各级的机构（以及以地区名义实施的）所实施的项目、角色和原文依据。
// answers en: The programmes run by the region itself, by the regions below it and by the bodies there, with role and quotes.
// param region STRING = "河南省": 地区 | Region
// column region: 地区 | Region
// column body: 单位 | Body
// column role: 角色 | Role
// column programme: 项目 | Programme
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (place:Region)-[:PART_OF*0..]->(top:Region)
WHERE top.name = $region OR $region IN top.aliases
MATCH (body:Agency|Region)-[run:RUNS]->(programme:Programme)
WHERE body = place OR EXISTS { (body)-[:LOCATED_IN]->(place) }
RETURN place.name AS region, body.name AS body, run.role AS role, programme.name AS programme,
  run.quotes AS quotes, run.sources AS sources
ORDER BY region, body, programme, role, run.id
