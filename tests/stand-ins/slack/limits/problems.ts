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
      return [tooMuch(issue)];
    case "too_small":
      return [tooLittle(issue)];
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

function tooMuch({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === "array") return `no more than ${maximum} items allowed`;
  return `must be less than ${Number(maximum) + 1}${origin === "string" ? " characters" : ""}`;
}

function tooLittle({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === "array") return `no fewer than ${minimum} items allowed`;
  return `must be more than ${Number(minimum) - 1}${origin === "string" ? " characters" : ""}`;
}
