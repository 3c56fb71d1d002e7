import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint, learnOnce } from "../src/learning/kept.ts";

let dir = "";
let learned: string[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "likewise-"));
  learned = [];
});

afterEach(() => rm(dir, { recursive: true }));

const folderOf = (path: string) => pathToFileURL(`${join(dir, path)}/`);

function learn(name: string, from: string): Promise<string> {
  return learnOnce({ folder: folderOf("learned"), name, from }, async () => {
    learned.push(`${name} from ${from}`);
    return { weights: [from.length], from };
  });
}

describe("what is learned", () => {
  it("is a module that the program imports", async () => {
    expect(await learn("moves", "abc")).toBe(
      'export const weights = [3];\nexport const from = "abc";\n',
    );
  });

  it("is learned once from the same, and anew from anything else", async () => {
    const first = await learn("moves", "examples");
    expect(await learn("moves", "examples")).toBe(first);
    expect(await learn("moves", "more examples")).not.toBe(first);
    expect(learned).toEqual(["moves from examples", "moves from more examples"]);
  });

  it("is kept in its newest form, and drives out nothing else", async () => {
    await learn("moves", "examples");
    await learn("verdicts", "sayings");
    await learn("moves", "more examples");
    expect(await readdir(folderOf("learned"))).toEqual([
      "moves-more examples.js",
      "verdicts-sayings.js",
    ]);
  });
});

describe("a fingerprint", () => {
  const write = (path: string, text: string) => writeFile(join(dir, path), text);
  const take = () => fingerprint(folderOf("."), ["src/", "lock.json"]);

  beforeEach(async () => {
    await mkdir(join(dir, "src/deep"), { recursive: true });
    await write("src/deep/a.txt", "one");
    await write("src/b.txt", "two");
    await write("lock.json", "{}");
  });

  it("stays where the same is written once more", async () => {
    const before = await take();
    await write("src/deep/a.txt", "one");
    expect(await take()).toBe(before);
  });

  it("changes with the text of a file, its name, and a file more", async () => {
    const seen = [await take()];
    await write("src/deep/a.txt", "other");
    seen.push(await take());
    await write("lock.json", "{ }");
    seen.push(await take());
    await write("src/c.txt", "");
    seen.push(await take());
    await rm(join(dir, "src/c.txt"));
    await write("src/d.txt", "");
    seen.push(await take());
    expect(new Set(seen).size).toBe(5);
  });

  it("is refused of what is not there", async () => {
    await expect(fingerprint(folderOf("."), ["nothing.txt"])).rejects.toThrow("ENOENT");
  });
});
