// title zh: 机构之间的隶属关系如何？
// title en: Which bodies belong to which?
// answers zh: 自下而上的隶属链，直到没有上级的机构。
// answers en: Chains from a body up to one that belongs to no other.
// column body: 单位 | Body
// column chain: 上级链 | Bodies above it
// column top: 最上级 | Topmost
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH path = (lowest:Agency) ((lower:Agency)-[:PART_OF]->(upper:Agency) WHERE lower <> upper){1,6} (top:Agency)
WHERE NOT EXISTS { (top)-[:PART_OF]->(:Agency) }
RETURN lowest.name AS body, [one IN upper | one.name] AS chain, top.name AS top,
  reduce(all = [], fact IN relationships(path) | all + fact.quotes) AS quotes,
  reduce(all = [], fact IN relationships(path) | all + fact.sources) AS sources
ORDER BY top, size(chain), body, chain, [fact IN relationships(path) | fact.id]
