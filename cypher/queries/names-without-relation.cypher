// title zh: 哪些名称还没有任何关系？
// title en: Which names have no relation yet?
// answers zh: 除来源外与什么都不相连的人物、机构、项目和地区：多半是漏读。
// answers en: People, bodies, programmes and regions joined to nothing but their sources: most likely something was not read.
// column kind: 类型 | Type
// column name: 名称 | Name
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (thing:Person|Agency|Region|Programme)
WHERE NOT EXISTS { (thing)--(:!Source) }
RETURN head([label IN labels(thing) WHERE label <> 'Entity']) AS kind, thing.name AS name,
  thing.quotes AS quotes, thing.sources AS sources
ORDER BY kind, name, thing.id
