import { describe, expect, test } from "vitest";
import { readHttp } from "../../src/config/http.ts";
import { readWeb } from "../../src/config/web.ts";

function read(env: Readonly<Record<string, string>>, isAlone = true) {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  return { web: readWeb(env, readHttp(env, report), isAlone, report), problems };
}

const WEB_PASSWORD = "four words and more";

describe("the page's settings", () => {
  test("are none, and the page is for this machine alone", () => {
    expect(read({})).toEqual({ web: { kind: "page", password: null }, problems: [] });
    for (const HOST of ["127.0.0.1", "localhost", "::1"])
      expect(read({ HOST }).problems).toEqual([]);
  });

  test("are a password, wherever the page is reached", () => {
    for (const HOST of ["0.0.0.0", "192.168.0.7", "127.0.0.1"])
      expect(read({ HOST, WEB_PASSWORD })).toEqual({
        web: { kind: "page", password: WEB_PASSWORD },
        problems: [],
      });
  });

  test.each(["0.0.0.0", "::", "192.168.0.7", "study.example"])(
    "without a password let nobody listen at %s, and say who can mend it and how",
    (HOST) => {
      expect(read({ HOST }).problems).toEqual([
        `HOST is "${HOST}", where others can reach the page, and WEB_PASSWORD is not set. The operator can set WEB_PASSWORD to what they shall be asked for, or leave HOST out, so that the page is for this machine alone.`,
      ]);
    },
  );

  test("may leave it out beside a platform, wherever that listens", () => {
    const web = { kind: "none", why: null };
    for (const HOST of ["0.0.0.0", "127.0.0.1"])
      expect(read({ HOST, WEB: "0" }, false)).toEqual({ web, problems: [] });
  });

  test("leave it out beside a platform that others reach, where there is no password, and say so", () => {
    const { web, problems } = read({ HOST: "0.0.0.0" }, false);
    expect(problems).toEqual([]);
    expect(web).toEqual({
      kind: "none",
      why: 'There is no page: HOST is "0.0.0.0", where others can reach the page, and WEB_PASSWORD is not set. The operator can set WEB_PASSWORD, or WEB=0 where no page is wanted.',
    });
    expect(read({ HOST: "0.0.0.0", WEB: "1" }, false).problems).toHaveLength(1);
  });

  test("that leave it out make no sense alone, or with a password", () => {
    expect(read({ WEB: "off", WEB_PASSWORD }).problems).toEqual([
      expect.stringMatching(
        /^WEB is off, and no chat platform .* can set DISCORD_TOKEN .* WEB out\.$/,
      ),
      expect.stringMatching(/^WEB_PASSWORD is set, but WEB is off: .* operator can leave out/),
    ]);
  });

  test("take no password that can be guessed, and never repeat it", () => {
    const { problems } = read({ WEB_PASSWORD: "hunter2" });
    expect(problems).toEqual([
      "WEB_PASSWORD is shorter than 8 characters: it could be guessed. The operator can set it to a longer one, such as a few words.",
    ]);
  });
});
