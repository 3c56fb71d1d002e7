import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ConnectError } from "../../../src/adapters/adapter.ts";
import { createClient } from "../../../src/adapters/discord/client.ts";
import { connect, disconnect } from "../../../src/adapters/discord/connect.ts";
import { diagnoseDiscord, findInviteLink } from "../../../src/adapters/discord/diagnosis.ts";
import { openDiscord } from "../../stand-ins/discord/discord.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const settingsFor = (apiUrl: string, token = "token") => ({
  token,
  apiUrl,
  guildId: null,
  messageContent: false,
  commands: [],
  explainAgain: "Explain this again",
  now: Date.now,
});

/** Answers everything as what stands in front of Discord does to an address that it shuts out. */
async function openShut(status: number, headers: Readonly<Record<string, string>>) {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "text/html", ...headers }).end("<html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(async () => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

test("a gateway that takes a connection and says nothing is given up, and let go of", async () => {
  const discord = await openDiscord();
  ends.push(discord.close);
  discord.gateway.greet(false);
  const settings = settingsFor(discord.api, discord.token);
  const client = createClient(settings);
  await expect(connect(client, settings, 300)).rejects.toThrow(
    /^Discord's gateway does not answer/,
  );
  const before = performance.now();
  await disconnect(client);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test("a connection that breaks under the first request does not keep the bot out", async () => {
  const discord = await openDiscord();
  ends.push(discord.close);
  discord.rest.failNext("GET /gateway/bot", { drop: "before" }, 2);
  const settings = settingsFor(discord.api, discord.token);
  const client = createClient(settings);
  await connect(client, settings);
  expect(client.isReady()).toBe(true);
  await disconnect(client);
});

test("an address that Discord shuts out for long is told for how long, and nobody waits", async () => {
  const apiUrl = await openShut(429, { "retry-after": "3000" });
  const settings = settingsFor(apiUrl);
  const client = createClient(settings);
  const shut = /takes nothing from this address for 50 minutes/;
  await expect(connect(client, settings)).rejects.toThrow(shut);
  await disconnect(client);
  await expect(findInviteLink(settings)).rejects.toThrow(shut);
  expect(await diagnoseDiscord(settings)).toMatchObject([
    { kind: "wrong", text: expect.stringMatching(shut) },
  ]);
});

test("an answer without a code of Discord's is told by its status", async () => {
  const settings = settingsFor(await openShut(403, {}));
  const failed = await findInviteLink(settings).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ConnectError);
  expect(String(failed)).toContain("it answers with 403.");
});
