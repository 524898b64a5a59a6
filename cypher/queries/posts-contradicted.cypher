// title zh: 一个职务，同一来源是否说成两个人？
// title en: Does one source give a post to two people?
// answers zh: 同一来源中同一单位的同一职务由两人担任。可能是前后任，也可能是误写。
// answers en: One post of one body, held by two people in one source: a successor, or a slip.
// column body: 单位 | Body
// column post: 职务 | Post
// column one: 一人 | One
// column other: 另一人 | The other
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (a:Person)-[x:HOLDS_POST]->(body:Agency)<-[y:HOLDS_POST]-(b:Person)
WHERE a.id < b.id AND x.title = y.title AND any(source IN x.sources WHERE source IN y.sources)
RETURN body.name AS body, x.title AS post, a.name AS one, b.name AS other,
  x.quotes + y.quotes AS quotes, x.sources + y.sources AS sources
ORDER BY body, post, one, other, x.id, y.id
