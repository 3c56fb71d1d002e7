import type { Json } from "./json.ts";

/** A request that Discord refuses; `code` and `message` are Discord's own. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly errors: Json;
  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const known = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownEmoji: [400, 10014, "Unknown Emoji"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached"],
  tooManyThreadMembers: [
    400,
    30033,
    "Maximum number of thread participants has been reached (1000)",
  ],
  tooManyCreates: [
    400,
    30034,
    "Maximum number of daily application command creates has been reached (200)",
  ],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  cannotSendInForum: [400, 40058, "Cannot send a message in a forum channel"],
  invalidVersion: [400, 50041, "Invalid API version provided"],
  missingAccess: [403, 50001, "Missing Access"],
  notInDirectMessages: [403, 50003, "Cannot execute action on a DM channel"],
  foreignMessage: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  cannotMessageUser: [403, 50007, "Cannot send messages to this user"],
  notText: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  systemMessage: [403, 50021, "Cannot execute action on a system message"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  threadArchived: [400, 50083, "Thread is archived"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  noMutualGuild: [403, 50278, "Cannot send messages to this user due to having no mutual guilds"],
  replyWithoutHistory: [403, 160002, "Cannot reply without permission to read message history"],
  threadExists: [400, 160004, "A thread has already been created for this message"],
  threadLocked: [403, 160005, "Thread is locked"],
} as const satisfies Readonly<Record<string, readonly [number, number, string]>>;

/** The error that Discord answers with in such a case. */
export function refuse(reason: keyof typeof known): ApiError {
  const [status, code, message] = known[reason];
  return new ApiError(status, code, message);
}

/** A problem with one field of a body: where it is, and Discord's code and words for it. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** "Invalid Form Body", with a tree of the fields that are wrong. */
export function refuseForm(problems: readonly Problem[]): ApiError {
  const tree: Branch = {};
  for (const { path, code, message } of problems) {
    const branch = path.reduce<Branch>((at, key) => grow(at, String(key)), tree);
    branch._errors = [...listErrors(branch), { code, message }];
  }
  return new ApiError(400, 50035, "Invalid Form Body", tree);
}

type Branch = { [key: string]: Json };

function isBranch(value: Json): value is Branch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function grow(branch: Branch, key: string): Branch {
  const existing = branch[key];
  if (isBranch(existing)) return existing;
  const grown: Branch = {};
  branch[key] = grown;
  return grown;
}

function listErrors({ _errors }: Branch): readonly Json[] {
  return Array.isArray(_errors) ? _errors : [];
}

/** Reads a body that is part of another: errors in it hang under its key. */
export function readNested<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 50035) throw error;
    throw new ApiError(error.status, error.code, error.message, { [key]: error.errors });
  }
}
