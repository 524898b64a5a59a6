// title zh: 某一计量单位下，最大的数据是哪些？
// title en: Which are the largest figures in a unit?
// answers zh: 默认列出最大的十笔金额（元）。
// answers en: By default the ten largest sums of money (元).
// param unit STRING = "元": 计量单位 | Unit
// param least FLOAT = 0: 数值不小于 | At least
// param rows INTEGER = 10: 行数 | Rows
// column subject: 对象 | Subject
// column indicator: 指标 | Indicator
// column value: 数值 | Value
// column period: 期间 | Period
// column planned: 计划 | Planned
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (figure:Figure)-[:ABOUT]->(subject:Entity)
WHERE figure.unit = $unit AND figure.value >= $least
RETURN subject.name AS subject, figure.indicator AS indicator, figure.value AS value, figure.period AS period,
  figure.planned AS planned, figure.quotes AS quotes, figure.sources AS sources
ORDER BY value DESC, subject, indicator, figure.id
LIMIT $rows
