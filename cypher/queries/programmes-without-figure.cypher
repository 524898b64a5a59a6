// title zh: 哪些项目没有任何数据？
// title en: Which programmes have no figure?
// answers zh: 报道没有给出数据的项目，以及实施它的单位。
// answers en: Programmes of which no report gives a number, and who runs them.
// param kind STRING = "": 项目类别（可留空） | Kind of programme (may be empty)
// column programme: 项目 | Programme
// column kind: 类别 | Kind
// column bodies: 单位 | Bodies
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (scheme:Programme)
WHERE NOT EXISTS { (:Figure)-[:ABOUT]->(scheme) }
  AND ($kind = '' OR scheme.subtype = $kind)
OPTIONAL MATCH (body)-[:RUNS]->(scheme)
WITH scheme, body ORDER BY body.name, body.id
WITH scheme, collect(DISTINCT body.name) AS bodies
RETURN scheme.name AS programme, scheme.subtype AS kind, bodies,
  scheme.quotes AS quotes, scheme.sources AS sources
ORDER BY programme, kind, scheme.id
