// title zh: 检查发现了哪些矛盾？
// title en: Which contradictions did the checks find?
// answers zh: 两项互相矛盾的人物或数据，以及所涉职务或指标。
// answers en: Two people or figures that contradict each other, and the post or indicator in question.
// column about: 对象 | About
// column on: 职务或指标 | Post or indicator
// column one: 一说 | One
// column other: 另一说 | The other
// column quotes: 一说引文 | Quotes of the one
// column otherQuotes: 另一说引文 | Quotes of the other
MATCH (a:Person|Figure) WHERE a.contradicts IS NOT NULL
UNWIND range(0, size(a.contradicts) - 1) AS i
MATCH (b:Entity {id: a.contradicts[i]}) WHERE a.id < b.id
MATCH (about:Entity {id: a.contradictsAbout[i]})
RETURN about.name AS about, a.contradictsOn[i] AS on, a.name AS one, b.name AS other,
  a.quotes AS quotes, b.quotes AS otherQuotes
ORDER BY about, on, one, other, a.id, b.id
