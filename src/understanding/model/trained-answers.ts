import type { Ranking } from "../ranking.ts";

/** What was learned from the answers to checks. The build learns it, and writes it in place of this. */
export const ranking: Ranking = { texts: [], candidates: [], nothing: 0 };
