import type { Report } from "./setting.ts";

const size = 32;
const remedy =
  "The operator can make a key with “openssl rand -base64 32”, set ENCRYPTION_KEY to it, and keep a copy: without it, what was stored under it is lost.";

/** The keys of ENCRYPTION_KEY, 32 bytes each, the one that encrypts first; none where it is left out. A key is never repeated in a problem. */
export function readEncryptionKeys(value: string | null, report: Report): readonly Uint8Array[] {
  if (value === null) return [];
  const written = value.split(",").map((each) => each.trim());
  const keys = written.map(readKey);
  for (const [at, key] of keys.entries()) {
    const which = keys.length === 1 ? "ENCRYPTION_KEY" : `ENCRYPTION_KEY, key ${at + 1},`;
    if (key === null) report(`${which} is not ${size} bytes in Base64 or hexadecimal. ${remedy}`);
  }
  return keys.filter((key) => key !== null);
}

function readKey(written: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(written)) return Buffer.from(written, "hex");
  // Of 32 bytes the last letter carries four bits: the others have to be nought.
  if (/^[\w+/-]{42}[AEIMQUYcgkosw048]=?$/.test(written)) return Buffer.from(written, "base64");
  return null;
}
