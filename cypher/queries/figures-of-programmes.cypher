// title zh: 每个项目有哪些数据？
// title en: What figures does each programme have?
// answers zh: 项目及其数据，按数据多少排列；附实施单位。
// answers en: Programmes with their figures, the most first, and who runs them.
// param word STRING = "": 项目名称中的词（可留空） | Word of the programme's name (may be empty)
// column programme: 项目 | Programme
// column bodies: 单位 | Bodies
// column figures: 数据 | Figures
// column count: 数目 | Number
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (scheme:Programme)<-[:ABOUT]-(figure:Figure)
WHERE scheme.name CONTAINS $word
WITH scheme, figure ORDER BY figure.period, figure.indicator, figure.value, figure.id
WITH scheme, collect(figure) AS figures
RETURN scheme.name AS programme,
  COLLECT { MATCH (body)-[:RUNS]->(scheme) RETURN DISTINCT body.name AS name ORDER BY name } AS bodies,
  [figure IN figures | figure.name] AS figures, size(figures) AS count,
  reduce(all = [], figure IN figures | all + figure.quotes) AS quotes,
  reduce(all = [], figure IN figures | all + figure.sources) AS sources
ORDER BY count DESC, programme, scheme.id
