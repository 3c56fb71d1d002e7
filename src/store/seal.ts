import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Makes texts unreadable for whoever has the database and not the key. */
export interface Seal {
  /** Seals a text for one place: put anywhere else, it does not open. */
  close(text: string, place: string): string;
  /** What was sealed for that place. Throws SealError. */
  open(sealed: string, place: string): string;
  /** True where the first of the keys sealed it, so that the others are not needed for it. */
  isCurrent(sealed: string): boolean;
}

/** A sealed text cannot be opened; the message says who can mend it and how. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/** The form of a sealed text: this number, the key's name, the nonce, the words, and the tag that proves them whole. */
const form = 1;
const sizes = { form: 1, name: 4, nonce: 12, tag: 16 };
const headSize = sizes.form + sizes.name;
const cipher = "aes-256-gcm";

interface Key {
  /** Tells keys apart, and nothing of the key. */
  readonly name: Buffer;
  readonly secret: Buffer;
}

/** AES-256-GCM under keys of 32 bytes, one at least: the first seals, and all of them open. */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const known = keys.map(readKey);
  const [current] = known;
  if (!current) throw new SealError("There is no key to seal with.");
  return {
    close: (text, place) => close(current, text, place),
    open: (sealed, place) => open(known, sealed, place),
    isCurrent: (sealed) => nameOf(Buffer.from(sealed, "base64url")).equals(current.name),
  };
}

function readKey(key: Uint8Array): Key {
  return { name: derive(key, "name", sizes.name), secret: derive(key, "seal", 32) };
}

function derive(key: Uint8Array, purpose: string, size: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `likewise ${purpose}`, size));
}

function close({ name, secret }: Key, text: string, place: string): string {
  const head = Buffer.concat([Buffer.of(form), name]);
  const nonce = randomBytes(sizes.nonce);
  const sealing = createCipheriv(cipher, secret, nonce).setAAD(nameContext(head, place));
  const words = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([head, nonce, words, sealing.getAuthTag()]).toString("base64url");
}

function open(keys: readonly Key[], sealed: string, place: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < headSize + sizes.nonce + sizes.tag) throw new SealError(damaged(place));
  if (bytes[0] !== form) throw new SealError(tooNew(place));
  const key = keys.find(({ name }) => name.equals(nameOf(bytes)));
  if (!key) throw new SealError(wrongKey(place));
  const nonce = bytes.subarray(headSize, headSize + sizes.nonce);
  const opening = createDecipheriv(cipher, key.secret, nonce)
    .setAAD(nameContext(bytes.subarray(0, headSize), place))
    .setAuthTag(bytes.subarray(-sizes.tag));
  try {
    const words = bytes.subarray(headSize + sizes.nonce, -sizes.tag);
    return Buffer.concat([opening.update(words), opening.final()]).toString("utf8");
  } catch (error) {
    throw new SealError(damaged(place), { cause: error });
  }
}

function nameOf(bytes: Buffer): Buffer {
  return bytes.subarray(sizes.form, headSize);
}

/** What the tag proves besides the words. */
function nameContext(head: Buffer, place: string): Buffer {
  return Buffer.concat([head, Buffer.from(place, "utf8")]);
}

const wrongKey = (place: string) =>
  `What is stored for ${place} was sealed with a key that ENCRYPTION_KEY does not hold. The operator can add that key to ENCRYPTION_KEY, behind the new one and a comma; where it is lost, the bot has to be installed there again.`;
const damaged = (place: string) =>
  `What is stored for ${place} is damaged, or was moved there from another place. The operator can restore the database from a backup, or the bot can be installed there again.`;
const tooNew = (place: string) =>
  `What is stored for ${place} was sealed by a newer Likewise. The operator can update Likewise.`;
