/** What an emoji says where it says anything; others are dropped. */
export const emoji: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "👍": "emojiyes",
    "👌": "emojiyes",
    "👏": "emojiyes",
    "🆗": "emojiyes",
    "✔": "emojiyes",
    "☑": "emojiyes",
    "✅": "emojiyes",
    "💯": "emojiyes",
    "🙌": "emojiyes",
    "💡": "emojiyes",
    "🤯": "emojiyes",
    "😕": "emojiconfused",
    "🤔": "emojiconfused",
    "😵": "emojiconfused",
    "🤷": "emojiconfused",
    "❓": "emojiconfused",
    "😖": "emojiconfused",
    "😩": "emojiconfused",
    "😭": "emojiconfused",
    "🥴": "emojiconfused",
    "🙃": "emojiconfused",
    "👎": "emojiconfused",
    "🙏": "emojithanks",
    "❤": "emojithanks",
    "💜": "emojithanks",
    "👋": "emojihello",
    "🚀": "emojigo",
    "▶": "emojigo",
    "⏭": "emojigo",
    "🅰": "a",
    "🅱": "b",
  }),
);

/** The emoji that a platform writes out by its name, as Slack does with all of them; what has another name says nothing. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "+1": "👍",
    thumbsup: "👍",
    ok_hand: "👌",
    clap: "👏",
    ok: "🆗",
    heavy_check_mark: "✔",
    ballot_box_with_check: "☑",
    white_check_mark: "✅",
    "100": "💯",
    raised_hands: "🙌",
    bulb: "💡",
    exploding_head: "🤯",
    confused: "😕",
    thinking_face: "🤔",
    thinking: "🤔",
    dizzy_face: "😵",
    shrug: "🤷",
    question: "❓",
    confounded: "😖",
    weary: "😩",
    sob: "😭",
    woozy_face: "🥴",
    upside_down_face: "🙃",
    "-1": "👎",
    thumbsdown: "👎",
    pray: "🙏",
    heart: "❤",
    purple_heart: "💜",
    wave: "👋",
    rocket: "🚀",
    arrow_forward: "▶",
    black_right_pointing_double_triangle_with_vertical_bar: "⏭",
    a: "🅰",
    b: "🅱",
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
  }),
);

/** Emoji that are written out by their names, one or several in a row, such as `:+1:`. */
export const writtenOut: RegExp = /(?<![\p{L}\p{N}:])(?::[a-z0-9_'+-]+:)+(?![\p{L}\p{N}:])/giu;

/** The signs of a text that `writtenOut` matches. */
export function readNames(names: string): string {
  const each = names.toLowerCase().split(/::?/);
  return each.map((name) => ` ${named.get(name) ?? ""} `).join("");
}

/** “+1” by itself says the same as the sign of that name, and is no number. */
export const approval: RegExp = /(?<!\S)(?<!\d )[+-]1(?![^\s.,!?])/g;

/** The sign of a text that `approval` matches. */
export function readApproval(sign: string): string {
  return named.get(sign) ?? "";
}
