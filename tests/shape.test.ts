import { readdirSync, readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readImports } from "./shape/imports.ts";
import { judgeFile } from "./shape/rules.ts";

const root = resolve(import.meta.dirname, "..");
const files = listFiles("src").filter((file) => file.endsWith(".ts"));

function listFiles(folder: string): string[] {
  const entries = readdirSync(resolve(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      resolve(parentPath, name).slice(resolve(root, folder).length + 1),
    )
    .map((file) => file.replaceAll("\\", "/"));
}

function judge(file: string, ...lines: readonly string[]): string[] {
  return judgeFile(file, lines.join("\n"));
}

describe("the parts of src", () => {
  it("depend on each other one way only, and the inner ones on no host", () => {
    const breaches = files.flatMap((file) =>
      judgeFile(file, readFileSync(resolve(root, "src", file), "utf8")),
    );
    expect(breaches).toEqual([]);
  });

  it("are all seen with their imports", () => {
    const texts = files.map((file) => readFileSync(resolve(root, "src", file), "utf8"));
    const written = texts.flatMap((text) => text.match(/\bfrom "[^"]+";/g) ?? []).length;
    const read = files.flatMap((file, at) => readImports(file, texts[at] ?? "")).length;
    expect(written).toBeGreaterThan(100);
    expect(read).toBeGreaterThanOrEqual(written);
  });

  it("are named for what they hold", () => {
    const catchAll = /(?:^|\/)(?:utils?|common|helpers?|services?|types)(?:\/|\.ts$)/;
    expect(files.filter((file) => catchAll.test(file))).toEqual([]);
  });
});

describe("an import in the wrong direction", () => {
  it.each([
    ["lessons/a.ts", 'import { b } from "../understanding/b.ts";'],
    ["understanding/a.ts", 'import type { B } from "../tutor/b.ts";'],
    ["tutor/moves/a.ts", 'import {\n  b,\n} from "../../store/store.ts";'],
    ["commands/a.ts", 'import type { B } from "../adapters/adapter.ts";'],
    ["store/a.ts", 'export * from "../lessons/b.ts";'],
    ["adapters/slack/a.ts", 'import type { B } from "../discord/b.ts";'],
    ["adapters/slack/a.ts", 'import type { B } from "../../bot.ts";'],
    ["adapters/text/a.ts", 'import type { B } from "../slack/b.ts";'],
    ["bot.ts", 'import { b } from "./store/sqlite.ts";'],
    ["library.ts", 'const b = await import("./adapters/terminal/adapter.ts");'],
    ["lint/a.ts", 'import "../config.ts";'],
    ["cli/a.ts", 'import type { B } from "../main.ts";'],
  ])("is refused in %s", (file, text) => {
    expect(judgeFile(file, text)).toEqual([expect.stringMatching(/^\S+ imports \S+\.ts$/)]);
  });

  it("is refused where only types may be taken", () => {
    const breach = ["store/a.ts imports more than types of tutor/b.ts"];
    expect(judge("store/a.ts", 'import { type B, c } from "../tutor/b.ts";')).toEqual(breach);
    expect(judge("store/a.ts", 'import type { B } from "../tutor/b.ts";')).toEqual([]);
  });

  it("is told from the ones that are meant", () => {
    expect(judge("tutor/moves/a.ts", 'import { b } from "../../lessons/b.ts";')).toEqual([]);
    expect(judge("adapters/slack/a.ts", 'import { B } from "../adapter.ts";')).toEqual([]);
    expect(judge("adapters/slack/a.ts", 'import { B } from "../text/b.ts";')).toEqual([]);
    expect(judge("bot.ts", 'import { B } from "./store/store.ts";')).toEqual([]);
    expect(judge("cli/a.ts", 'import { b } from "../store/sqlite.ts";')).toEqual([]);
    expect(judge("tutor/a.ts", '// import { b } from "../store/store.ts";')).toEqual([]);
  });

  it("cannot hide in a part that nobody knows", () => {
    expect(judge("helpers/a.ts", "")).toEqual([expect.stringContaining("in no known part")]);
  });
});

describe("the parts without a host", () => {
  it.each([
    'import { readFileSync } from "node:fs";',
    'import { connect } from "net";',
    "const port = process.env.PORT;",
    "const at = Date.now();",
    "const at = new Date().getTime();",
    "const one = Math.random();",
    "console.log(1);",
    "setTimeout(stop, 10);",
  ])("may not hold %s", (line) => {
    for (const part of ["lessons", "understanding", "tutor"])
      expect(judge(`${part}/a.ts`, line)).not.toEqual([]);
  });

  it("leave the environment to config.ts, as everyone does", () => {
    const line = "const home = process.env.HOME;";
    expect(judge("cli/a.ts", line)).toEqual(["cli/a.ts reads process.env"]);
    expect(judge("config.ts", line)).toEqual([]);
  });
});

describe("the top level", () => {
  it("holds only the project's parts and what tools and conventions require there", () => {
    const parts = ["package.json", "tsconfig.json", "src", "lessons", "data", "tests", "README.md"];
    const required = ["package-lock.json", "LICENSE", "CONTRIBUTING.md", "biome.json"];
    const allowed = [...parts, ...required, "vitest.config.ts", "Dockerfile", "compose.yaml"];
    const ignored = readFileSync(resolve(root, ".gitignore"), "utf8").split("\n");
    const visible = readdirSync(root).filter(
      (name) =>
        !name.startsWith(".") &&
        !ignored.includes(`${name}/`) &&
        !(extname(name) !== "" && ignored.includes(`*${extname(name)}`)),
    );
    expect(visible.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
