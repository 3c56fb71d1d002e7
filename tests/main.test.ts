import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useFolder, writeExample } from "./bot/folder.ts";
import { readAll, startLikewise } from "./cli/likewise.ts";

const folder = useFolder();

test.each(["--help", "replay --help", "replay talk.txt", "understand", "lint"])(
  "likewise %s ends quietly where nobody reads",
  async (line) => {
    writeExample(folder.path("lessons", "files"));
    writeFileSync(folder.path("talk.txt"), "P2: what is a backup?\n");
    const env = { LESSONS_DIR: folder.path("lessons") };
    const input = '{ "text": "what is a backup?" }\n';
    const child = startLikewise(line.split(" "), { cwd: folder.path(), env, input });
    child.stdout?.destroy();
    const [stderr, [code]] = await Promise.all([readAll(child.stderr), once(child, "close")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  },
);
