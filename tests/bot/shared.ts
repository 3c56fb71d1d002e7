import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Desk, enterWorkspace, openDesk } from "./desk.ts";
import { shippedLessons } from "./folder.ts";

/** One desk with the shipped lessons for all tests of a file, as loading takes a while; each call gives a workspace of its own. */
export function shareDesk(): () => Desk {
  const folder = mkdtempSync(join(tmpdir(), "likewise-"));
  const path = join(folder, "bot.db");
  let desk: Desk | null = null;
  let workspaces = 0;
  beforeAll(async () => {
    desk = await openDesk({ path, lessons: [shippedLessons], lesson: "distributed-systems" });
  });
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true });
  });
  return () => {
    if (!desk) throw new Error("the desk is not open");
    return enterWorkspace(desk, `room ${++workspaces}`);
  };
}
