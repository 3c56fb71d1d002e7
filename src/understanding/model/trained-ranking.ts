import type { Ranking } from "../ranking.ts";

/** What was learned from the lines that ask something. The build learns it, and writes it in place of this. */
export const ranking: Ranking = { texts: [], candidates: [], nothing: 0 };
