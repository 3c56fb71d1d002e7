import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { formatProblem } from "../../src/lessons/problem.ts";
import { createLibrary } from "../../src/library.ts";
import { loadLessons } from "../../src/loader.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { type News, watchLessons } from "../../src/watch/lessons.ts";
import { openWorkshop } from "../../src/watch/workshop.ts";
import { edit, example, exampleText } from "../lessons/example.ts";
import { beginSession, makeTurn } from "../store/contract/example.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Lessons that are watched: “files”, which is the worked example. */
async function open() {
  const root = mkdtempSync(join(tmpdir(), "likewise-watch-"));
  ends.push(() => rmSync(root, { recursive: true }));
  const dir = join(root, "lessons");
  const write = (lesson: string, file: string, text: string) => {
    mkdirSync(join(dir, lesson), { recursive: true });
    writeFileSync(join(dir, lesson, file), text);
  };
  const add = (lesson: string) => {
    for (const { file, text } of example) write(lesson, file, text);
  };
  add("files");
  const store = await openSqlite(":memory:");
  ends.push(store.close);
  const workshop = openWorkshop();
  ends.push(workshop.close);
  const load = () => loadLessons([dir], { ...store, parse: workshop.parse });
  const { lessons } = await load();
  const library = createLibrary(lessons, (version) => store.readLesson(version));
  const told: News[] = [];
  const failures: unknown[] = [];
  const watching = await watchLessons({
    dirs: [dir],
    library,
    load,
    check: workshop.check,
    tell: (news) => told.push(news),
    fail: (error) => failures.push(error),
    quiet: 20,
  });
  ends.push(watching.close);
  return {
    store,
    dir,
    write,
    add,
    library,
    told,
    failures,
    watching,
    version: (id = "files") => library.find(id)?.lesson.version,
    titles: () => library.list().map(({ id }) => id),
    /** Settles with the news that is like this. */
    news: (is: (news: News) => boolean) =>
      vi.waitUntil(() => told.find(is), { timeout: 20_000, interval: 10 }),
  };
}

const lessonFile = exampleText("lesson.md");
const backup = exampleText("backup.md");
const title = "Keeping your files safe";
const renamed = edit(lessonFile, title, "Keeping every file safe");
const broken = edit(lessonFile, `# ${title}`, title);

describe("a lesson that is watched", () => {
  test("is taught as it is saved, and as it was where it is under way", async () => {
    const { store, library, write, version, news } = await open();
    const before = version() ?? "";
    await store.commitTurn(makeTurn("e1", { ...beginSession("s1"), version: before }));
    write("files", "lesson.md", renamed);
    expect(await news(() => true)).toMatchObject({
      changed: ["Keeping every file safe"],
      kept: [],
    });
    expect(library.list().map((lesson) => lesson.title)).toEqual(["Keeping every file safe"]);
    expect((await library.findVersion("files", before))?.lesson.title).toBe(title);
  });

  test("goes on as it was while it has mistakes, which are told, until they are mended", async () => {
    const { library, write, version, news } = await open();
    const before = version();
    write("files", "lesson.md", broken);
    const { problems } = await news(({ kept }) => kept.includes(title));
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/lessons\/files\/lesson\.md:\d+:\d+: There is no title/),
    ]);
    expect(version()).toBe(before);
    expect(library.problems()).toEqual(problems);
    write("files", "lesson.md", renamed);
    await news(({ changed }) => changed.length === 1);
    expect(library.problems()).toEqual([]);
    expect(version()).not.toBe(before);
  });

  test("that is taken back to what it was is told to be sound again", async () => {
    const { write, version, news, library } = await open();
    const before = version();
    write("files", "lesson.md", broken);
    await news(({ kept }) => kept.length > 0);
    write("files", "lesson.md", lessonFile);
    expect(await news(({ kept }) => kept.length === 0)).toMatchObject({
      changed: [],
      problems: [],
    });
    expect(version()).toBe(before);
    expect(library.problems()).toEqual([]);
  });

  test("is linted as well: what only shows when it is taught is told", async () => {
    const { write, news, library } = await open();
    const phrasing = /^ *[-*] (.*\?)$/m.exec(backup)?.[1] ?? "";
    const twice = edit(backup, phrasing, "hello");
    write("files", "backup.md", twice);
    const { changed, problems } = await news(() => true);
    expect(changed).toEqual([title]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/backup\.md:\d+:\d+: .*hello/),
    ]);
    expect(library.problems()).toEqual(problems);
  });

  test("can be saved as editors do it, by a file that takes its place", async () => {
    const { dir, write, news } = await open();
    write("files", ".lesson.md.tmp", renamed);
    renameSync(join(dir, "files", ".lesson.md.tmp"), join(dir, "files", "lesson.md"));
    expect((await news(() => true)).changed).toEqual(["Keeping every file safe"]);
  });

  test("that is saved without a change is not told of", async () => {
    const { write, news, told } = await open();
    write("files", "backup.md", backup);
    write("files", "notes.txt", "Nothing of the lesson.");
    write("files", "lesson.md", renamed);
    await news(({ changed }) => changed.length === 1);
    expect(told).toHaveLength(1);
  });
});

describe("a folder that is watched", () => {
  test("may get lessons, which are watched as well, and lose them", async () => {
    const { dir, add, write, titles, news } = await open();
    add("more");
    await news(({ added }) => added.length === 1);
    expect(titles()).toEqual(["files", "more"]);
    write("more", "lesson.md", renamed);
    await news(({ changed }) => changed.length === 1);
    rmSync(join(dir, "more"), { recursive: true });
    await news(({ removed }) => removed.length === 1);
    expect(titles()).toEqual(["files"]);
  });

  test("may get a lesson with mistakes, which is not taught", async () => {
    const { write, titles, news } = await open();
    write("more", "lesson.md", broken);
    expect((await news(({ untaught }) => untaught.length > 0)).untaught).toEqual(["more"]);
    expect(titles()).toEqual(["files"]);
  });

  test("may be moved away and come back, and nobody loses a lesson", async () => {
    const { dir, write, titles, news, failures } = await open();
    renameSync(dir, `${dir}-away`);
    await news(({ problems }) => problems.some(({ message }) => /nothing here/.test(message)));
    expect(titles()).toEqual(["files"]);
    renameSync(`${dir}-away`, dir);
    await news(({ problems }) => problems.length === 0);
    write("files", "lesson.md", renamed);
    await news(({ changed }) => changed.length === 1);
    expect(failures).toEqual([]);
  });

  test("is let go when watching ends", async () => {
    const { add, watching, titles, told } = await open();
    watching.close();
    add("more");
    const other = await open();
    other.add("more");
    await other.news(({ added }) => added.length === 1);
    expect([titles(), told]).toEqual([["files"], []]);
  });
});
