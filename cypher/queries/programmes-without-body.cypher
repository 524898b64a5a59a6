// title zh: 哪些项目没有写明由谁实施？
// title en: Of which programmes does no report say who runs them?
// answers zh: 没有实施者的项目及其原文；如有参与者则一并列出。
// answers en: Programmes that nobody RUNS, with their quotes, and who takes part in them, if anyone.
// column programme: 项目 | Programme
// column kind: 类别 | Kind
// column participants: 参与者 | Participants
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (scheme:Programme)
WHERE NOT EXISTS { ()-[:RUNS]->(scheme) }
RETURN scheme.name AS programme, scheme.subtype AS kind,
  COLLECT { MATCH (one)-[:PARTICIPATES_IN]->(scheme) RETURN one.name AS name ORDER BY name } AS participants,
  scheme.quotes AS quotes, scheme.sources AS sources
ORDER BY programme, kind, scheme.id
