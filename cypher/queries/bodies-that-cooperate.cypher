// title zh: 哪些单位之间有合作？
// title en: Which bodies co-operate?
// answers zh: 每对只列一次。不填词语则列出所有。
// answers en: Each pair once. Without a word: all.
// param word STRING = "": 名称中的词（可留空） | Word of a name (may be empty)
// column one: 一方 | One
// column other: 另一方 | The other
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (a)-[fact:PARTNERS_WITH]-(b)
WHERE a.name < b.name AND (a.name CONTAINS $word OR b.name CONTAINS $word)
RETURN a.name AS one, b.name AS other, fact.quotes AS quotes, fact.sources AS sources
ORDER BY one, other, fact.id
