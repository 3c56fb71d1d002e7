import type { z } from "zod";

/** What is wrong in Slack's words, with where: `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`. */
export function describeProblems(
  issues: readonly z.core.$ZodIssue[],
  root: readonly PropertyKey[],
): string[] {
  return issues.flatMap((issue) => {
    const pointer = [...root, ...issue.path].map((part) => `/${String(part)}`).join("");
    return describe(issue).map((what) => `[ERROR] ${what} [json-pointer:${pointer}]`);
  });
}

function describe(issue: z.core.$ZodIssue): string[] {
  switch (issue.code) {
    case "too_big":
      return [
        issue.origin === "string"
          ? `must be less than ${Number(issue.maximum) + 1} characters`
          : `no more than ${issue.maximum} items allowed`,
      ];
    case "too_small":
      return [
        issue.origin === "string"
          ? `must be more than ${Number(issue.minimum) - 1} characters`
          : `no fewer than ${issue.minimum} items allowed`,
      ];
    case "unrecognized_keys":
      return issue.keys.map((key) => `invalid additional property: ${key}`);
    case "invalid_union":
      return [issue.discriminator ? "unsupported type" : "failed to match all allowed schemas"];
    case "invalid_type":
      return [
        issue.input === undefined
          ? `missing required field: ${String(issue.path.at(-1) ?? "")}`
          : `must provide ${issue.expected}`,
      ];
    default:
      return [issue.message];
  }
}
