// title zh: 哪些单位共同承担项目，却没有合作关系的记载？
// title en: Which bodies share programmes although no report calls them partners?
// answers zh: 两个单位实施或参与同一项目，而图中没有二者的合作关系。
// answers en: Two bodies run or take part in the same programme and no PARTNERS_WITH joins them.
// param least INTEGER = 1: 至少几个共同项目 | Shared at least
// column one: 一方 | One
// column other: 另一方 | The other
// column programmes: 共同项目 | Shared programmes
// column count: 数目 | Number
MATCH (a:Agency|Region)-[:RUNS|PARTICIPATES_IN]->(programme:Programme)<-[:RUNS|PARTICIPATES_IN]-(b:Agency|Region)
WHERE a.id < b.id AND NOT EXISTS { (a)-[:PARTNERS_WITH]-(b) }
WITH DISTINCT a, b, programme ORDER BY programme.name, programme.id
WITH a, b, collect(programme.name) AS programmes
WHERE size(programmes) >= $least
RETURN a.name AS one, b.name AS other, programmes, size(programmes) AS count
ORDER BY count DESC, one, other, a.id, b.id
