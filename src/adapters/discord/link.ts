/** A link to an address, whose words read `text` and are set as `inner`. */
export function renderLink(address: string, text: string, inner: string, nested: boolean): string {
  if (bare(address) === bare(text))
    return `<${encode(address, nested ? /[*_~|`\\]/g : /[*|`\\]/g)}>`;
  // Discord does not mask an address with words that look like one, and brackets would end the words.
  if (/:\/\/|[[\]\n]/.test(text)) return `${inner} (<${encode(address, /[*_~|`\\]/g)}>)`;
  return `[${inner}](${encode(address, /[*_~|`\\()[\]]/g)})`;
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

function encode(address: string, signs: RegExp): string {
  return address
    .replace(/[<>\s]/g, encodeURIComponent)
    .replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
