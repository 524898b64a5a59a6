// title zh: 哪些单位承担的项目最多？
// title en: Which bodies carry the most programmes?
// answers zh: 按角色分列：牵头、印发、实施、出资、授予，以及参与。
// answers en: Counted by role: leads, issues, implements, funds, awards, and takes part.
// param rows INTEGER = 10: 行数 | Rows
// column body: 单位 | Body
// column total: 合计 | Total
// column leads: 牵头 | Leads
// column issues: 印发 | Issues
// column implements: 实施 | Implements
// column others: 出资、授予 | Funds, awards
// column participates: 参与 | Takes part
MATCH (actor:Agency|Region)-[fact:RUNS|PARTICIPATES_IN]->(:Programme)
WITH actor, collect(fact.role) AS roles, count(CASE WHEN fact:PARTICIPATES_IN THEN 1 END) AS participates
RETURN actor.name AS body, size(roles) + participates AS total,
  size([role IN roles WHERE role = 'leads']) AS leads,
  size([role IN roles WHERE role = 'issues']) AS issues,
  size([role IN roles WHERE role = 'implements']) AS implements,
  size([role IN roles WHERE role IN ['funds', 'awards']]) AS others,
  participates
ORDER BY total DESC, body, actor.id
LIMIT $rows
