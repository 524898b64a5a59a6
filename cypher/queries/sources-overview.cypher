// title zh: 每个来源提供了什么？
// title en: What does each source give?
// answers zh: 每个来源的发布者、日期，以及其中提到的人物、机构、项目、数据的数目。
// answers en: Publisher and date of each source, and how many people, bodies, programmes and figures it names.
// column source: 来源 | Source
// column publisher: 发布者 | Publisher
// column date: 日期 | Date
// column people: 人物 | People
// column bodies: 机构 | Bodies
// column programmes: 项目 | Programmes
// column figures: 数据 | Figures
MATCH (report:Source)
RETURN report.name AS source, report.publisher AS publisher, report.date AS date,
  COUNT { (:Person)-[:MENTIONED_IN]->(report) } AS people,
  COUNT { (:Agency)-[:MENTIONED_IN]->(report) } AS bodies,
  COUNT { (:Programme)-[:MENTIONED_IN]->(report) } AS programmes,
  COUNT { (:Figure)-[:MENTIONED_IN]->(report) } AS figures
ORDER BY date, source, report.id
