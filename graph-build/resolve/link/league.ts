/** The Communist Youth League: its centre, and the pattern of its committees. */
export const LEAGUE_CENTRE = "共青团中央";
export const LEAGUE = "共青团{}委员会";
