// title zh: 同一个机构或人物有哪些别名？
// title en: By which other names is a body or person known?
// answers zh: 报道和推断中的别名，最多的在前。
// answers en: Names found or inferred, the most first.
// param kind STRING = "Agency": 类型（Person、Agency、Region、Programme） | Type (Person, Agency, Region, Programme)
// column name: 名称 | Name
// column aliases: 别名 | Other names
// column count: 数目 | Number
MATCH (thing:Person|Agency|Region|Programme)
WHERE $kind IN labels(thing) AND size(thing.aliases) > 0
WITH thing, COLLECT { UNWIND thing.aliases AS alias RETURN alias ORDER BY alias } AS aliases
RETURN thing.name AS name, aliases, size(aliases) AS count
ORDER BY count DESC, name, thing.id
