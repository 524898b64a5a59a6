// title zh: 一个说法出自哪里？
// title en: Where does a claim come from?
// answers zh: 原文中含该词的关系，逐条引文列出；可直接用于引注。
// answers en: Relations whose quote holds the word, one row a quote, ready to cite.
// param word STRING = "教育": 引文中的词 | Word of the quote
// column quote: 引文 | Quote
// column source: 出处 | Source
// column title: 来源标题 | Title of the source
// column from: 从 | From
// column relation: 关系 | Relation
// column to: 到 | To
MATCH (a)-[fact]->(b)
WHERE any(quote IN fact.quotes WHERE quote CONTAINS $word) AND NOT fact:MENTIONED_IN
UNWIND range(0, size(fact.quotes) - 1) AS i
WITH a, fact, b, fact.quotes[i] AS quote, fact.sources[i] AS file
WHERE quote CONTAINS $word
OPTIONAL MATCH (source:Source {file: file})
RETURN DISTINCT quote, file AS source, source.name AS title, a.name AS from, type(fact) AS relation, b.name AS to
ORDER BY source, quote, from, relation, to
