// title zh: 一个名称在哪些来源里、以什么样的字面出现？
// title en: In which sources and by which wording does a name occur?
// answers zh: 每个来源中的各种写法及次数。
// answers en: For each source, the forms that stand in its text and how often.
// param name STRING = "河南省": 名称 | Name
// column name: 名称 | Name
// column source: 来源 | Source
// column forms: 字面 | Forms
// column mentions: 次数 | Mentions
MATCH (thing:Entity)-[:MENTIONED_IN]->(report:Source)
WHERE thing.name = $name OR $name IN thing.aliases
CALL (thing, report) {
  UNWIND range(0, size(thing.quotes) - 1) AS i
  WITH thing.quotes[i] AS form WHERE thing.sources[i] = report.file
  WITH form, count(*) AS times ORDER BY times DESC, form
  RETURN collect(form) AS forms, sum(times) AS mentions
}
RETURN thing.name AS name, report.name AS source, forms, mentions
ORDER BY mentions DESC, source, thing.id, report.id
