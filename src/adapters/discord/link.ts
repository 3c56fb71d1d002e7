/** Beyond this an address is shown, and leads nowhere. */
const longest = 500;

/** A link whose words read `text` and are set as `inner`. Only the web can be linked to; of others the words remain. */
export function renderLink(url: string, text: string, inner: string, nested: boolean): string {
  const address = readAddress(url);
  const hidden = address !== null && !url.endsWith(text);
  if (address === null) return inner;
  if (!hidden) return `<${encode(address, nested ? /[*_~|`\\]/g : /[*|`\\]/g)}>`;
  // Discord does not mask an address with words that look like one, and brackets would end the words.
  if (/:\/\/|[[\]\n]/.test(text)) return `${inner} (<${encode(address, /[*_~|`\\]/g)}>)`;
  return `[${inner}](${encode(address, /[*_~|`\\()[\]]/g)})`;
}

function readAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= longest ? href : null;
}

function encode(address: string, signs: RegExp): string {
  return address
    .replace(/[<>\s]/g, encodeURIComponent)
    .replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
