import { z } from "zod";
import { type Problem, refuseForm } from "../errors.ts";

type Issue = z.core.$ZodIssue;

/** Reads a body as a schema has it, or throws what Discord answers to it. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw refuseForm(result.error.issues.map((issue) => describe(issue)));
}

/** Adds a problem with Discord's code for it. */
export function report(
  context: z.core.$RefinementCtx<unknown>,
  path: readonly PropertyKey[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: "custom", path: [...path], message, params: { code } });
}

function describe(issue: Issue): Problem {
  const { path } = issue;
  switch (issue.code) {
    case "custom":
      return {
        path,
        code: String(issue.params?.code ?? "BASE_TYPE_INVALID"),
        message: issue.message,
      };
    case "too_big":
      return { path, ...describeSize(issue.origin, `${issue.maximum} or fewer`, "MAX") };
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }
        : { path, ...describeSize(issue.origin, `${issue.minimum} or more`, "MIN") };
    case "invalid_type":
      return issue.input === undefined
        ? { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }
        : { path, code: "BASE_TYPE_BAD_TYPE", message: `Must be of type ${issue.expected}.` };
    case "invalid_value":
      return {
        path,
        code: "BASE_TYPE_CHOICES",
        message: `Value must be one of {${issue.values.join(", ")}}.`,
      };
    case "invalid_union":
      return { path, code: "BASE_TYPE_CHOICES", message: "Value is none of those allowed here." };
    default:
      return { path, code: "BASE_TYPE_INVALID", message: issue.message };
  }
}

function describeSize(origin: string, amount: string, side: "MAX" | "MIN") {
  if (origin === "string")
    return { code: `BASE_TYPE_${side}_LENGTH`, message: `Must be ${amount} in length.` };
  if (origin === "array")
    return { code: "BASE_TYPE_BAD_LENGTH", message: `Must be ${amount} in length.` };
  return { code: `NUMBER_TYPE_${side}`, message: `Value must be ${amount}.` };
}

/** An id, as text or as a number that is small enough to be one. */
export const snowflake = z.string().regex(/^\d{1,20}$/, { abort: true });
