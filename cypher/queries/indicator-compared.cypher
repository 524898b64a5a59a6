// title zh: 同一指标在各地区、各年份的数据如何？
// title en: How does one indicator compare across regions and years?
// answers zh: 指标名称含该词的数据，按地区和期间排列；数据的对象是机构时取其所在地区，是项目时取其所属地区。
// answers en: Figures whose indicator holds the word, by region and period. A body counts to the region where it is, a programme to the region it belongs to.
// param indicator STRING = "学位": 指标中的词 | Word of the indicator
// column region: 地区 | Region
// column period: 期间 | Period
// column indicator: 指标 | Indicator
// column value: 数值 | Value
// column unit: 单位 | Unit
// column qualifier: 限定 | Qualifier
// column planned: 计划 | Planned
// column subject: 对象 | Subject
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (figure:Figure)-[:ABOUT]->(subject:Entity)
WHERE figure.indicator CONTAINS $indicator
OPTIONAL MATCH (place:Region {regionCode: subject.regionCode})
RETURN place.name AS region, figure.period AS period, figure.indicator AS indicator, figure.value AS value,
  figure.unit AS unit, figure.qualifier AS qualifier, figure.planned AS planned, subject.name AS subject,
  figure.quotes AS quotes, figure.sources AS sources
ORDER BY region, period, indicator, value, subject, figure.id
