// title zh: 哪些人身兼数职？
// title en: Who holds several posts?
// answers zh: 在两个以上单位任职，或职务中列有两项以上的人（如“党组书记、局长”）。
// answers en: People with posts in two or more bodies, or whose title names two or more (党组书记、局长).
// param least INTEGER = 2: 至少几职 | At least
// column person: 人物 | Person
// column posts: 职务 | Posts
// column count: 职务数 | Number
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (someone:Person)-[held:HOLDS_POST]->(body:Agency)
WITH someone, held, body ORDER BY body.name, held.title, held.id
UNWIND CASE WHEN held.title IS NULL THEN [''] ELSE split(held.title, '、') END AS post
WITH someone, collect(body.name + post) AS posts, collect(DISTINCT held) AS relations
WHERE size(posts) >= $least
RETURN someone.name AS person, posts, size(posts) AS count,
  reduce(all = [], one IN relations | all + one.quotes) AS quotes,
  reduce(all = [], one IN relations | all + one.sources) AS sources
ORDER BY count DESC, person, someone.id
