// title zh: 两个名称之间最短的联系是什么？
// title en: What is the shortest connection of two names?
// answers zh: 所有最短路径，不经过来源和数据；每一步给出关系和引文。
// answers en: All shortest paths that do not lead through sources and figures, each step with its relation and quotes.
// param from STRING = "商丘市": 从 | From
// param to STRING = "周口市": 到 | To
// column names: 途经 | By way of
// column relations: 关系 | Relations
// column steps: 步数 | Steps
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (a:!Source&!Figure) WHERE a.name = $from OR $from IN a.aliases
MATCH (b:!Source&!Figure) WHERE (b.name = $to OR $to IN b.aliases) AND a <> b
MATCH path = allShortestPaths(
  (a)-[:HOLDS_POST|PART_OF|LOCATED_IN|RUNS|PARTICIPATES_IN|PARTNERS_WITH*..12]-(b))
RETURN [node IN nodes(path) | node.name] AS names, [fact IN relationships(path) | type(fact)] AS relations,
  length(path) AS steps,
  reduce(all = [], fact IN relationships(path) | all + fact.quotes) AS quotes,
  reduce(all = [], fact IN relationships(path) | all + fact.sources) AS sources
ORDER BY steps, names, relations, [fact IN relationships(path) | fact.id]
