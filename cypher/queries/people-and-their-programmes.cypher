// title zh: 一个人任职的单位在实施哪些项目？
// title en: Which programmes do the bodies run in which a person holds a post?
// answers zh: 人物、职务、单位及该单位实施的项目。不填姓名则列出所有人。
// answers en: Person, post, body and what the body runs. Without a name: everyone.
// param person STRING = "": 人物（可留空） | Person (may be empty)
// column person: 人物 | Person
// column post: 职务 | Post
// column body: 单位 | Body
// column programmes: 项目 | Programmes
// column count: 项目数 | Number
MATCH (person:Person)-[held:HOLDS_POST]->(body:Agency)
WHERE $person = '' OR person.name = $person OR $person IN person.aliases
WITH person, held, body, COLLECT {
  MATCH (body)-[:RUNS]->(programme:Programme)
  RETURN DISTINCT programme.name AS name
  ORDER BY name
} AS programmes
WHERE size(programmes) > 0
RETURN person.name AS person, held.title AS post, body.name AS body, programmes, size(programmes) AS count
ORDER BY count DESC, person, body, post, held.id
