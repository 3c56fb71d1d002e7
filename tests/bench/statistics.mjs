/**
 * The value below which that share of the samples lies; the samples need no order.
 * @param {readonly number[]} samples
 * @param {number} share 0..1
 */
export function quantile(samples, share) {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} samples */
export function median(samples) {
  return quantile(samples, 0.5);
}

/**
 * A duration at the precision that it is read with.
 * @param {number} milliseconds
 */
export function tellTime(milliseconds) {
  if (milliseconds < 1) return `${Math.round(milliseconds * 1000)} µs`;
  if (milliseconds < 1000) return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/**
 * One row of the report; `target` and `of` are in milliseconds, and left out where nothing was promised.
 * @param {string} what
 * @param {string} figure
 * @param {{ readonly of: number, readonly target: number }} [promise]
 */
export function row(what, figure, promise) {
  if (!promise) return { what, figure, target: "", met: "" };
  const { of, target } = promise;
  return { what, figure, target: `< ${tellTime(target)}`, met: of < target ? "yes" : "NO" };
}
