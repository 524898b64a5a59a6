// title zh: 哪些项目在多个地区同时开展？
// title en: Which programmes span regions?
// answers zh: 同一名称的项目由两个以上地区的单位实施或参与。互为上下级的地区也分别计算。
// answers en: Programmes of one name that bodies of two or more regions run or take part in. A region and one above it count as two.
// param least INTEGER = 2: 至少几个地区 | Regions at least
// column programme: 项目 | Programme
// column regions: 地区 | Regions
// column count: 地区数 | Number of regions
// column bodies: 单位 | Bodies
MATCH (body:Agency|Region)-[:RUNS|PARTICIPATES_IN]->(programme:Programme)
MATCH (body)-[:LOCATED_IN*0..1]->(place:Region)
WITH programme.name AS name, place.name AS region, body.name AS body ORDER BY name, region, body
WITH name, collect(DISTINCT region) AS regions, collect(DISTINCT body) AS bodies
WHERE size(regions) >= $least
RETURN name AS programme, regions, size(regions) AS count, bodies
ORDER BY count DESC, programme
