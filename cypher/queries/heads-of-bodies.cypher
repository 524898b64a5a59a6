// title zh: 一个地区的机构由谁主持工作？
// title en: Who heads the bodies of a region?
// answers zh: 地区及其下各级机构的正职：职务以所列词语结尾、不带“副”字。只列报道中点名的人。
// answers en: Who holds a leading post (it ends in one of the given words and is no deputy's) in the bodies of a region and below. Only people whom a report names.
// param region STRING = "河南省": 地区 | Region
// param posts LIST<STRING> = ["书记", "局长", "校长", "院长", "主任", "市长", "区长", "县长", "省长"]: 正职用语 | Words of leading posts
// column body: 单位 | Body
// column post: 职务 | Post
// column person: 人物 | Person
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (place:Region)-[:PART_OF*0..]->(top:Region)
WHERE top.name = $region OR $region IN top.aliases
MATCH (person:Person)-[held:HOLDS_POST]->(body:Agency)-[:LOCATED_IN]->(place)
WHERE any(post IN split(held.title, '、')
  WHERE NOT post CONTAINS '副' AND any(word IN $posts WHERE post ENDS WITH word))
RETURN body.name AS body, held.title AS post, person.name AS person, held.quotes AS quotes, held.sources AS sources
ORDER BY body, post, person, held.id
