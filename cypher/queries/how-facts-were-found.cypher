// title zh: 每类关系是怎样得出的？
// title en: How was each kind of relation found?
// answers zh: 按关系类型和规则统计数目、可信度的均值和最低值。
// answers en: By type and rule: number, mean and lowest confidence.
// column relation: 关系 | Relation
// column rule: 规则 | Rule
// column count: 数目 | Number
// column mean: 平均可信度 | Mean confidence
// column lowest: 最低可信度 | Lowest confidence
MATCH ()-[fact]->()
RETURN type(fact) AS relation, fact.rule AS rule, count(*) AS count,
  // of whole thousandths, so that the mean does not depend on the order of the rows
  round(1.0 * sum(toInteger(round(1000 * fact.confidence))) / count(*)) / 1000 AS mean, min(fact.confidence) AS lowest
ORDER BY relation, count DESC, rule
