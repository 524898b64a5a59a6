// title zh: 一项总体部署怎样一级级落到学校？
// title en: How does a scheme reach the schools under it, step by step?
// answers zh: 从名称含该词的项目出发，经其子项目和实施单位，到单位所在地区的学校。`steps` 是途经的名称。
// answers en: From programmes whose name holds the word, by the programmes within them and who runs them, to the schools of that place. `steps` names what lies between.
// param scheme STRING = "基础教育": 部署名称中的词 | Word of the scheme's name
// param kinds LIST<STRING> = ["school", "kindergarten"]: 学校类别 | Kinds of school
// column scheme: 部署 | Scheme
// column steps: 途经 | By way of
// column region: 地区 | Region
// column school: 学校 | School
MATCH (scheme:Programme) WHERE scheme.name CONTAINS $scheme
MATCH path = (scheme)<-[:PART_OF*0..4]-(:Programme)<-[:RUNS|PARTICIPATES_IN]-(body:Agency|Region)
MATCH (body)-[:LOCATED_IN*0..1]->(place:Region)<-[:PART_OF*0..]-(below:Region)<-[:LOCATED_IN]-(school:Agency)
WHERE school.subtype IN $kinds
RETURN DISTINCT scheme.name AS scheme, [step IN tail(nodes(path)) | step.name] AS steps,
  below.name AS region, school.name AS school
ORDER BY scheme, steps, region, school
