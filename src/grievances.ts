/** Milliseconds after which what still stands is told once more. */
const patience = 60 * 60 * 1000;
const mostPlaces = 1_000;

/** Trouble that stands until somebody mends it: told once by place and reason, and not by each who meets it. */
export interface Grievances {
  /** Whether it is to be told now: it is new there, or another than before, or was told an hour ago. */
  isNews(place: string, reason: string): boolean;
  /** It is mended: what comes after is news. */
  settle(place: string): void;
}

/** None yet; `now` is in milliseconds. */
export function createGrievances(now: () => number): Grievances {
  const told = new Map<string, { readonly reason: string; readonly at: number }>();
  return {
    isNews(place, reason) {
      const last = told.get(place);
      if (last?.reason === reason && now() - last.at < patience) return false;
      told.delete(place);
      told.set(place, { reason, at: now() });
      const [oldest] = told.keys();
      if (told.size > mostPlaces && oldest !== undefined) told.delete(oldest);
      return true;
    },
    settle(place) {
      told.delete(place);
    },
  };
}
