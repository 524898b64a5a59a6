// title zh: 谁获得了哪些荣誉、称号或试点资格？
// title en: Who holds which awards, designations and pilot places?
// answers zh: 参与类别为称号、奖项、试点的项目的单位。
// answers en: Who takes part in programmes that are designations, awards or pilots.
// param kinds LIST<STRING> = ["designation", "award", "pilot"]: 项目类别 | Kinds of programme
// column holder: 获得者 | Holder
// column programme: 荣誉或试点 | Award or pilot
// column kind: 类别 | Kind
// column quotes: 引文 | Quotes
// column sources: 出处 | Sources
MATCH (holder)-[fact:PARTICIPATES_IN]->(programme:Programme)
WHERE programme.subtype IN $kinds
RETURN holder.name AS holder, programme.name AS programme, programme.subtype AS kind,
  fact.quotes AS quotes, fact.sources AS sources
ORDER BY holder, programme, kind, fact.id
