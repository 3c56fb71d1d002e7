import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const steps = read("Dockerfile")
  .replaceAll(/\\\n/g, " ")
  .split("\n")
  .filter((line) => /^[A-Z]/.test(line));
const last = steps.slice(steps.findLastIndex((step) => step.startsWith("FROM ")));
const find = (start: string) => last.find((step) => step.startsWith(`${start} `)) ?? "";

describe("the image", () => {
  test("is built from files that are there, and that .dockerignore lets through", () => {
    const copied = steps
      .filter((step) => step.startsWith("COPY ") && !step.includes("--from"))
      .flatMap((step) => step.split(/\s+/).slice(1, -1));
    const admitted = read(".dockerignore").split("\n");
    expect(copied).toContain("src");
    expect(copied.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual(
      [],
    );
    expect(copied.filter((file) => !admitted.includes(`!${file}`))).toEqual([]);
    expect(admitted).not.toContain("!.env");
  });

  test("is no superuser by the time the bot starts, and may write its data", () => {
    const user = last.findIndex((step) => /^USER (?!root\b|0\b)/.test(step));
    const start = last.findIndex((step) => step.startsWith("CMD "));
    expect(user).toBeGreaterThan(0);
    expect(user).toBeLessThan(start);
    expect(last.findIndex((step) => /mkdir data .*chown node:node data/.test(step))).toBeLessThan(
      user,
    );
  });

  test("keeps its data in the volume that compose.yaml names, and is reached on this machine alone", () => {
    const { services } = parse(read("compose.yaml"));
    const [volume] = services.likewise.volumes;
    expect(find("VOLUME")).toContain(volume.split(":")[1]);
    expect(services.likewise.environment.HOST).toBe("0.0.0.0");
    expect(services.likewise.ports).toEqual(["127.0.0.1:3000:3000"]);
  });
});
