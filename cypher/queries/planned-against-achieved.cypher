// title zh: 计划与完成：同一对象的目标数据和实际数据是什么？
// title en: Planned against achieved: which targets and which results does a subject have?
// answers zh: 同一对象、同一计量单位，既有计划数又有实际数的，并列给出。
// answers en: Side by side where a subject has both planned and actual figures in one unit.
// param indicator STRING = "": 指标中的词（可留空） | Word of the indicator (may be empty)
// column subject: 对象 | Subject
// column unit: 单位 | Unit
// column planned: 计划 | Planned
// column achieved: 实际 | Achieved
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (figure:Figure)-[:ABOUT]->(thing:Entity)
WHERE figure.indicator CONTAINS $indicator
WITH thing, figure ORDER BY figure.period, figure.indicator, figure.value, figure.id
WITH thing, figure.unit AS unit, collect(figure) AS figures
WITH thing, unit, figures,
  [figure IN figures WHERE figure.planned] AS planned,
  [figure IN figures WHERE NOT figure.planned] AS achieved
WHERE size(planned) > 0 AND size(achieved) > 0
RETURN thing.name AS subject, unit,
  [figure IN planned | figure { .indicator, .value, .period }] AS planned,
  [figure IN achieved | figure { .indicator, .value, .period }] AS achieved,
  reduce(all = [], figure IN planned + achieved | all + figure.quotes) AS quotes,
  reduce(all = [], figure IN planned + achieved | all + figure.sources) AS sources
ORDER BY subject, unit, thing.id
