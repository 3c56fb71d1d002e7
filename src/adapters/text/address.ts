/** Beyond this an address is shown, and leads nowhere. */
const longest = 500;

/** The address of `url` written out in full; null where it is not on the web, or too long to be meant. */
export function readAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= longest ? href : null;
}
