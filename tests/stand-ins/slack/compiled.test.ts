import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const loader = new URL("../compiled.mjs", import.meta.url).href;

it("runs in a program that no test runner compiled", async () => {
  const script = `
    import { loadSlack } from "${loader}";
    const { openSlack } = await loadSlack();
    const slack = await openSlack();
    const answer = await fetch(slack.apiUrl + "api.test", { method: "POST" });
    console.log(await answer.text());
    await slack.close();`;
  const args = ["--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true });
});
