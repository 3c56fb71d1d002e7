/** Leaves room for buttons and escapes in one message of any platform. */
const mostCharacters = 3_000;

/** Texts one below the other, as many as fit one message; `sayMore` says how many did not. */
export function joinBlocks(
  blocks: readonly string[],
  between: string,
  sayMore: (left: number) => string,
): string {
  const shown: string[] = [];
  let room = mostCharacters;
  for (const block of blocks) {
    room -= block.length + between.length;
    if (room < 0) break;
    shown.push(block);
  }
  const left = blocks.length - shown.length;
  return (left === 0 ? shown : [...shown, sayMore(left)]).join(between);
}
