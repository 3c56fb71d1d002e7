import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Lesson } from "../src/lessons/lesson.ts";
import { formatProblem } from "../src/lessons/problem.ts";
import { type LessonCache, loadLessons } from "../src/loader.ts";
import { edit, example, exampleText } from "./lessons/example.ts";

let dir = "";

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "lessons-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function write(file: string, text: string | Uint8Array): Promise<void> {
  const whole = path.join(dir, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
}

async function writeLesson(id: string): Promise<void> {
  for (const { file, text } of example) await write(`${id}/${file}`, text);
}

async function load(dirs: readonly string[] = [dir], cache?: LessonCache) {
  const { lessons, problems } = await loadLessons(dirs, cache);
  const lines = problems.map((it) => formatProblem(it).replaceAll(`${dir}/`, ""));
  return { lessons, ids: lessons.map((it) => it.id), lines };
}

/** A cache that keeps what it is given, as a store does, and counts. */
function createCache() {
  const kept = new Map<string, string>();
  const cache: LessonCache = {
    readLesson: async (version) => kept.get(version) ?? null,
    saveLesson: async (version, _, json) => {
      kept.set(version, json);
    },
  };
  return { kept, cache };
}

describe("a folder of lessons", () => {
  it("gives each folder's lesson, in the order of their names", async () => {
    await writeLesson("files");
    await writeLesson("archives");
    const { lessons, ids, lines } = await load();
    expect(lines).toEqual([]);
    expect(ids).toEqual(["archives", "files"]);
    expect(lessons[1]?.concepts[0]?.at.file).toBe(path.join(dir, "files/backup.md"));
    expect(lessons[0]?.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it("may itself be a lesson, and be named twice", async () => {
    await writeLesson("files");
    const { ids, lines } = await load([path.join(dir, "files"), path.join(dir, "files/")]);
    expect({ ids, lines }).toEqual({ ids: ["files"], lines: [] });
  });

  it("gives a lesson once that is named by itself and found in its folder", async () => {
    await writeLesson("files");
    const { ids, lines } = await load([dir, path.join(dir, "files")]);
    expect({ ids, lines }).toEqual({ ids: ["files"], lines: [] });
  });

  it("may be a draft that is named itself", async () => {
    await writeLesson("_files");
    expect(await load([path.join(dir, "_files")])).toMatchObject({ ids: ["files"], lines: [] });
  });

  it.each(["backup.md.txt", "backup.MD", "backup.markdown"])(
    "says that %s is not read, where it stands for a page that is missing",
    async (name) => {
      await writeLesson("files");
      await rm(path.join(dir, "files/backup.md"));
      await write(`files/${name}`, exampleText("backup.md"));
      const { ids, lines } = await load();
      expect(ids).toEqual([]);
      expect(lines).toEqual([
        `files/${name}:1:1: warning: This is not read: its name has to end with .md. Rename it to backup.md.`,
        expect.stringMatching(/^files\/lesson\.md:3:12: .*no file backup\.md/),
      ]);
    },
  );

  it("says so of a folder that has nothing else", async () => {
    await write("files/lesson.md.txt", exampleText("lesson.md"));
    expect((await load()).lines).toEqual([
      expect.stringMatching(/^files\/lesson\.md\.txt:1:1: .*Rename it to lesson\.md\.$/),
    ]);
  });

  it("may hold what is not a lesson", async () => {
    await writeLesson("files");
    for (const file of ["README.md", "notes.md", "pictures/disk.png", "empty/README.md"])
      await write(file, "x");
    for (const file of [".git/lesson.md", "_drafts/lesson.md", "files/README.md", "files/.b.md"])
      await write(file, "x");
    for (const file of ["files/_draft.md", "files/notes.txt"]) await write(file, "x");
    expect(await load()).toMatchObject({ ids: ["files"], lines: [] });
  });

  it("may be reached by links", async () => {
    await writeLesson("mounted/..data/files");
    await mkdir(path.join(dir, "shown"));
    await symlink(path.join(dir, "mounted/..data/files"), path.join(dir, "shown/files"));
    expect(await load([path.join(dir, "shown")])).toMatchObject({ ids: ["files"], lines: [] });
  });

  it("shows places relative to where the program was started", async () => {
    const shipped = await loadLessons(["lessons"]);
    const places = [...shipped.lessons, ...shipped.problems].map((it) => it.at.file);
    expect(places).not.toEqual([]);
    for (const file of places) expect(file).toMatch(/^lessons\/[^/]+\//);
    const { problems } = await loadLessons(["no-such-folder"]);
    expect(problems[0]?.at.file).toBe("no-such-folder");
  });
});

describe("a bad lesson keeps no good one from loading", () => {
  beforeEach(() => writeLesson("files"));

  it("when it has mistakes", async () => {
    await writeLesson("bad");
    await write("bad/backup.md", edit(exampleText("backup.md"), "- kind: what-if\n", ""));
    const { ids, lines } = await load();
    expect(ids).toEqual(["files"]);
    expect(lines).toEqual([
      expect.stringMatching(/^bad\/backup\.md:58:1: The question .* no kind/),
    ]);
  });

  it("when it has no lesson.md", async () => {
    await write("bad/backup.md", exampleText("backup.md"));
    const { ids, lines } = await load();
    expect(ids).toEqual(["files"]);
    expect(lines).toEqual(["bad/lesson.md:1:1: The lesson “bad” has no lesson.md. Write one."]);
  });

  it("when it is not UTF-8", async () => {
    await writeLesson("bad");
    const [before = "", after = ""] = exampleText("backup.md").split("Keep a copy");
    const bytes = [Buffer.from(`${before}Keep a c`), Buffer.from([0xe9]), Buffer.from(after)];
    await write("bad/backup.md", Buffer.concat(bytes));
    const { ids, lines } = await load();
    expect(ids).toEqual(["files"]);
    expect(lines).toEqual([
      "bad/backup.md:15:9: This is not UTF-8 text. Save the file again as UTF-8.",
    ]);
  });

  it.each([
    ["LE", (bytes: Buffer) => bytes],
    ["BE", (bytes: Buffer) => bytes.swap16()],
  ])("when it is UTF-16%s, which is one mistake", async (_, order) => {
    await writeLesson("bad");
    const text = `\uFEFF${exampleText("backup.md")}`;
    await write("bad/backup.md", order(Buffer.from(text, "utf16le")));
    expect((await load()).lines).toEqual([
      "bad/backup.md:1:1: This is not UTF-8 text. Save the file again as UTF-8.",
    ]);
  });

  it("when a file of it cannot be read", async () => {
    await writeLesson("bad");
    await mkdir(path.join(dir, "bad/more.md"));
    await symlink(path.join(dir, "nowhere"), path.join(dir, "gone"));
    const { ids, lines } = await load();
    expect(ids).toEqual(["files"]);
    expect(lines).toEqual([
      "bad/more.md:1:1: This is a folder, not a file. Rename it.",
      "gone:1:1: There is nothing here.",
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "when it may not be read (skipped as root, who may read everything)",
    async () => {
      await writeLesson("bad");
      await chmod(path.join(dir, "bad/backup.md"), 0);
      const { ids, lines } = await load();
      expect(ids).toEqual(["files"]);
      expect(lines).toEqual(["bad/backup.md:1:1: You may not read this. Change its permissions."]);
    },
  );

  it("when it has the id of another", async () => {
    await writeLesson("more/files");
    const { ids, lines } = await load([dir, path.join(dir, "more")]);
    expect(ids).toEqual(["files"]);
    expect(lines).toEqual([
      `more/files/lesson.md:1:1: The lesson “files” is already in ${dir}/files/lesson.md. Rename this folder.`.replaceAll(
        `${dir}/`,
        "",
      ),
    ]);
  });
});

describe("a folder without lessons names LESSONS_DIR", () => {
  it.each([
    ["when it is not there", "nowhere", "nowhere:1:1: There is nothing here. Set LESSONS_DIR"],
    ["when it is a file", "file", "file:1:1: This is not a folder. Set LESSONS_DIR"],
    ["when it is empty", "empty", "empty:1:1: There is no lesson here: a lesson is a folder with"],
  ])("%s", async (_, name, says) => {
    await write("file", "x");
    await mkdir(path.join(dir, "empty"));
    const { ids, lines } = await load([path.join(dir, name)]);
    expect(ids).toEqual([]);
    expect(lines).toEqual([expect.stringContaining(says)]);
    expect(lines[0]).toContain("LESSONS_DIR");
  });
});

describe("the version of a lesson", () => {
  async function versionOf(): Promise<string | undefined> {
    return (await load()).lessons[0]?.version;
  }

  it("changes with any file, and only then", async () => {
    await writeLesson("files");
    const first = await versionOf();
    expect(await versionOf()).toBe(first);
    await write("files/lesson.md", exampleText("lesson.md").replaceAll("\n", "\r\n"));
    expect(await versionOf()).toBe(first);
    await write("files/backup.md", edit(exampleText("backup.md"), "separate copy", "second copy"));
    expect(await versionOf()).not.toBe(first);
  });
});

describe("a cache", () => {
  it("gives what parsing gave, warnings and places included", async () => {
    const { kept, cache } = createCache();
    await writeLesson("files");
    const text = exampleText("backup.md").replace(/(?<=## Checks\n).*$/s, "");
    await write("files/backup.md", text);
    const parsed = await load([dir], cache);
    expect(parsed.lines).toEqual([expect.stringContaining("warning: This section is empty")]);
    expect(kept.size).toBe(1);
    expect(await load([dir], cache)).toEqual(parsed);
  });

  it("is read instead of parsing", async () => {
    const { kept, cache } = createCache();
    await writeLesson("files");
    await load([dir], cache);
    for (const [version, json] of kept) kept.set(version, edit(json, "Spare key", "Spare wheel"));
    const { lessons } = await load([dir], cache);
    expect(lessons[0]?.concepts[0]?.analogies[0]?.title).toBe("Spare wheel");
  });

  it("keeps a lesson that can be read as it is, with places that begin with its id", async () => {
    const { kept, cache } = createCache();
    await writeLesson("files");
    const { lessons } = await load([dir], cache);
    const [[version, json] = ["", ""]] = [...kept];
    const lesson = JSON.parse(json) as Lesson;
    expect(lesson).toMatchObject({ id: "files", version, title: lessons[0]?.title });
    expect(lesson.concepts[0]?.facets[0]?.at.file).toBe("files/backup.md");
  });

  it("shows places where the lesson now is", async () => {
    const { cache } = createCache();
    await writeLesson("one/files");
    await writeLesson("two/files");
    await load([path.join(dir, "one")], cache);
    const { lessons } = await load([path.join(dir, "two")], cache);
    const concept = lessons[0]?.concepts[0];
    expect(concept?.checks[0]?.at.file).toBe(path.join(dir, "two/files/backup.md"));
    expect(concept?.checks[0]?.at.line).toBe(105);
  });

  it.each(["", "{", "null", "[]", '{"id":"files"}', '{"id":"other","concepts":[]}'])(
    "that holds %j is passed over",
    async (json) => {
      const { kept, cache } = createCache();
      await writeLesson("files");
      const parsed = await load([dir], cache);
      for (const version of kept.keys()) kept.set(version, json);
      expect(await load([dir], cache)).toEqual(parsed);
    },
  );

  it("keeps no lesson that cannot be taught", async () => {
    const { kept, cache } = createCache();
    await writeLesson("files");
    await write("files/lesson.md", "");
    expect((await load([dir], cache)).ids).toEqual([]);
    expect(kept.size).toBe(0);
  });
});
