// title zh: 到某年为止，各地承诺了什么？
// title en: What has been promised by a given year?
// answers zh: 标为计划的数据，其期间到该年或更晚结束；没有写明期间的排在最后。
// answers en: Figures marked as planned whose period ends in that year or later; those without a period stand last.
// param year INTEGER = 2022: 年份 | Year
// column until: 截止年份 | Until
// column subject: 对象 | Subject
// column indicator: 指标 | Indicator
// column value: 数值 | Value
// column unit: 单位 | Unit
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (figure:Figure {planned: true})-[:ABOUT]->(subject:Entity)
WITH figure, subject, toInteger(last(split(figure.period, '/'))) AS until
WHERE until IS NULL OR until >= $year
RETURN until, subject.name AS subject, figure.indicator AS indicator, figure.value AS value, figure.unit AS unit,
  figure.quotes AS quotes, figure.sources AS sources
ORDER BY until, subject, indicator, value, figure.id
