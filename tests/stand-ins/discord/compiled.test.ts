import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const loader = new URL("../compiled.mjs", import.meta.url).href;

it("runs in a program that no test runner compiled", async () => {
  const script = `
    import { loadDiscord } from "${loader}";
    const { openDiscord } = await loadDiscord();
    const discord = await openDiscord();
    const answer = await fetch(discord.api + "/v10/gateway");
    console.log(answer.status);
    await discord.close();`;
  const args = ["--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe("200\n");
});
