/** Words that may not be used bare as a variable: a query would read ambiguously. In backticks every name may. */
const RESERVED = `
AND AS CASE CONTAINS DISTINCT ELSE FALSE IN IS MATCH NOT NULL OR RETURN THEN TRUE UNION UNWIND WHEN WHERE WITH XOR`;

/** Words that have a meaning in their place and are names elsewhere. */
const OTHER = `
ALL ALLSHORTESTPATHS ANY ASC ASCENDING BOTH BY CALL COLLECT COUNT CREATE CSV CYPHER DELETE DESC DESCENDING DETACH
DROP END ENDS EXISTS EXPLAIN FINISH FOREACH FROM GROUP GROUPS INF INFINITY INSERT LEADING LIMIT LOAD MERGE NAN NFC
NFD NFKC NFKD NODETACH NONE NORMALIZED OFFSET ON OPTIONAL ORDER PATH PATHS PROFILE REDUCE REMOVE SET SHORTEST
SHORTESTPATH SHOW SINGLE SKIP STARTS TRAILING TRIM TYPED USE USING YIELD`;

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** Upper case; the lexer knows them in any case. */
export const RESERVED_WORDS: readonly string[] = words(RESERVED);
export const OTHER_WORDS: readonly string[] = words(OTHER);

/** Every word with a meaning of its own that a reading query may hold, for completion: upper case, sorted. */
export const KEYWORDS: readonly string[] = words(`
ALL AND ANY AS ASC BY CALL CASE COLLECT CONTAINS COUNT DESC DISTINCT ELSE END ENDS EXISTS FALSE GROUPS IN IS LIMIT
MATCH NOT NULL OFFSET OPTIONAL OR ORDER RETURN SHORTEST SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD`);
