// title zh: 同一对象的同一指标，有哪些不同的数值？
// title en: Which figures give one indicator of one subject in different values?
// answers zh: 指标、单位、期间和计划与否都相同，数值不同。需要人工判断：可能各指一事。
// answers en: Equal in indicator, unit, period and plan, different in value. To be judged: they may speak of different things.
// column subject: 对象 | Subject
// column indicator: 指标 | Indicator
// column period: 期间 | Period
// column unit: 单位 | Unit
// column values: 数值 | Values
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (figure:Figure)-[:ABOUT]->(thing:Entity)
WITH thing, figure ORDER BY figure.value, figure.id
WITH thing, figure.indicator AS indicator, figure.period AS period, figure.unit AS unit,
  figure.planned AS planned, collect(figure) AS figures, collect(DISTINCT figure.value) AS values
WHERE size(values) > 1
RETURN thing.name AS subject, indicator, period, unit, values,
  reduce(all = [], figure IN figures | all + figure.quotes) AS quotes,
  reduce(all = [], figure IN figures | all + figure.sources) AS sources
ORDER BY subject, indicator, period, unit, thing.id, planned
