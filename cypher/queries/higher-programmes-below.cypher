// title zh: 上级的项目，下级有哪些单位参与？
// title en: Who below takes part in the programmes of a higher level?
// answers zh: 项目属于一个地区，而实施或参与的单位属于它下面的地区。
// answers en: The programme belongs to a region; who runs it or takes part in it belongs to a region below.
// column owner: 项目所属地区 | Region of the programme
// column programme: 项目 | Programme
// column region: 下级地区 | Region below
// column body: 单位 | Body
// column relation: 关系 | Relation
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (place:Region)-[:PART_OF]->+(owner:Region)
MATCH (body:Agency|Region)-[fact:RUNS|PARTICIPATES_IN]->(programme:Programme)
WHERE programme.regionCode = owner.regionCode
  AND (body = place OR EXISTS { (body)-[:LOCATED_IN]->(place) })
RETURN owner.name AS owner, programme.name AS programme, place.name AS region, body.name AS body,
  type(fact) AS relation, fact.quotes AS quotes, fact.sources AS sources
ORDER BY owner, programme, region, body, relation, fact.id
