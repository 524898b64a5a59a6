// title zh: 关于一个名称，图中有哪些事实？
// title en: Which facts are there about a name?
// answers zh: 该名称的每一条关系（来源除外）及其引文，方向以箭头表示。
// answers en: Every relation of the name but those to sources, with quotes; an arrow shows its direction.
// param name STRING = "河南省": 名称 | Name
// column relation: 关系 | Relation
// column detail: 职务或角色 | Post or role
// column other: 对方 | Other end
// column kind: 对方类型 | Its type
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (thing:Entity)-[fact]-(other:!Source)
WHERE thing.name = $name OR $name IN thing.aliases
RETURN CASE WHEN startNode(fact) = thing THEN '→ ' ELSE '← ' END + type(fact) AS relation,
  coalesce(fact.title, fact.role) AS detail, other.name AS other,
  head([label IN labels(other) WHERE label <> 'Entity']) AS kind,
  fact.quotes AS quotes, fact.sources AS sources
ORDER BY relation, other, detail, fact.id
