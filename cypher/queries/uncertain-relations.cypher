// title zh: 哪些关系把握不大，需要核对？
// title en: Which relations are uncertain and want checking?
// answers zh: 可信度低于所给值的关系，最低的在前。
// answers en: Relations below the given confidence, the lowest first.
// param below FLOAT = 0.6: 可信度低于 | Confidence below
// param rows INTEGER = 50: 行数 | Rows
// column from: 从 | From
// column relation: 关系 | Relation
// column to: 到 | To
// column confidence: 可信度 | Confidence
// column rule: 依据 | Rule
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (a)-[fact]->(b)
WHERE fact.confidence < $below AND NOT fact:MENTIONED_IN
RETURN a.name AS from, type(fact) AS relation, b.name AS to, fact.confidence AS confidence, fact.rule AS rule,
  fact.quotes AS quotes, fact.sources AS sources
ORDER BY confidence, from, relation, to, fact.id
LIMIT $rows
