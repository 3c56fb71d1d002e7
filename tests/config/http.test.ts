import { describe, expect, test } from "vitest";
import { type HttpConfig, isLoopback, readHttp } from "../../src/config/http.ts";
import { readConfig } from "../../src/config.ts";

type Env = Readonly<Record<string, string>>;

function read(env: Env): { http: HttpConfig; problems: string[] } {
  const problems: string[] = [];
  const http = readHttp(env, (problem) => problems.push(problem));
  return { http, problems };
}

describe("the settings of HTTP", () => {
  test("keep it to this machine where nothing is set", () => {
    expect(read({})).toEqual({
      http: { host: "127.0.0.1", port: 3000, metrics: "here" },
      problems: [],
    });
  });

  test.each(["0.0.0.0", "::", "::1", "localhost", "bot.internal"])("may name %s", (HOST) => {
    expect(read({ HOST, PORT: "8080" })).toMatchObject({ http: { host: HOST, port: 8080 } });
  });

  test("show the metrics to everyone or to nobody where that is set", () => {
    const who = ["1", "0", " "].map((METRICS) => read({ METRICS }).http.metrics);
    expect(who).toEqual(["everyone", "nobody", "here"]);
  });

  test.each([
    [{ HOST: "http://bot" }, /^HOST is "http:\/\/bot": that is no address.* such as 0\.0\.0\.0/],
    [{ HOST: "0.0.0.0:3000" }, /^HOST is "0\.0\.0\.0:3000": /],
    [{ PORT: "http" }, /^PORT is "http": a port is a number up to 65535\. /],
    [{ PORT: "70000" }, /^PORT is "70000": /],
    [{ METRICS: "me" }, /^METRICS is "me": that is neither on nor off\. /],
  ])("%j are refused", (env, says) => {
    expect(read(env).problems).toEqual([expect.stringMatching(says)]);
  });

  test("are left to other programs where nothing is listened to", () => {
    expect(readConfig({ PORT: "none" }, "/")).toHaveProperty("config.httpProblems", [
      expect.stringMatching(/^PORT is "none"/),
    ]);
    expect(readConfig({ PORT: "none", DISCORD_TOKEN: "abc" }, "/")).toEqual({
      problems: [expect.stringMatching(/^PORT is "none"/)],
    });
  });
});

test.each([
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["localhost", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["::", false],
  ["127.example.org", false],
])("%s is this machine alone: %s", (host, alone) => {
  expect(isLoopback(host)).toBe(alone);
});
