/** True for an http or https address without query and fragment. */
export function isPlainUrl(address: string): boolean {
  if (!URL.canParse(address) || /[?#]/.test(address)) return false;
  return /^https?:\/\//i.test(address);
}

/** The address without slashes at its end. */
export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
