// title zh: 各单位离一个名称有几步之遥？
// title en: How many steps is every body away from a name?
// answers zh: 按最短路径的步数，列出可以到达的机构。
// answers en: The bodies that can be reached, by the steps of the shortest path.
// param from STRING = "河南省": 从 | From
// param steps INTEGER = 3: 至多几步 | Steps at most
// column steps: 步数 | Steps
// column count: 单位数 | Number of bodies
// column bodies: 单位 | Bodies
MATCH (start:!Source&!Figure) WHERE start.name = $from OR $from IN start.aliases
MATCH (body:Agency) WHERE body <> start
MATCH path = shortestPath(
  (start)-[:HOLDS_POST|PART_OF|LOCATED_IN|RUNS|PARTICIPATES_IN|PARTNERS_WITH*..10]-(body))
WITH length(path) AS steps, body ORDER BY steps, body.name, body.id
WHERE steps <= $steps
RETURN steps, count(DISTINCT body) AS count, collect(DISTINCT body.name) AS bodies
ORDER BY steps
