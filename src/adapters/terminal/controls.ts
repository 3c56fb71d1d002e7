import { stripVTControlCharacters } from "node:util";

const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Takes out all that could drive a terminal or turn text around; only line feeds stay, and a tab is a space. */
export function stripControls(text: string): string {
  return stripVTControlCharacters(text).replace(/\t/g, " ").replace(controls, "");
}
