// title zh: 哪些项目由子项目组成？
// title en: Which programmes are made of others?
// answers zh: 自上而下的每一条链，最长的在前。
// answers en: Every chain from the top programme down, the longest first.
// column top: 总项目 | Top programme
// column chain: 链条 | Chain
// column depth: 层数 | Depth
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH path = (part:Programme)-[:PART_OF]->{1,5}(top:Programme)
WHERE NOT EXISTS { (top)-[:PART_OF]->(:Programme) }
  AND NOT EXISTS { (:Programme)-[:PART_OF]->(part) }
RETURN top.name AS top,
  reduce(chain = '', step IN reverse(nodes(path)) |
    chain + CASE WHEN chain = '' THEN '' ELSE ' → ' END + step.name) AS chain,
  length(path) AS depth,
  reduce(all = [], fact IN reverse(relationships(path)) | all + fact.quotes) AS quotes,
  reduce(all = [], fact IN reverse(relationships(path)) | all + fact.sources) AS sources
ORDER BY depth DESC, chain, [fact IN relationships(path) | fact.id]
