/**
 * A stand-in for Slack on this machine: the Web API, Socket Mode, signed HTTP and OAuth, as strict as Slack itself,
 * against which the real Bolt runs in tests. It judges no bot; it refuses what Slack refuses, and notes what no good bot
 * does.
 *
 *     const slack = await openSlack({ rateLimits: false });
 *     const acme = slack.addWorkspace("Acme");                  // the app is installed there
 *     const app = new App({
 *       token: acme.botToken, appToken: slack.appToken, socketMode: true,
 *       clientOptions: { slackApiUrl: slack.apiUrl },
 *     });
 *     await app.start();
 *     await slack.ready();
 *
 *     const general = acme.addChannel("general");               // with the bot in it
 *     const ann = acme.addMember("Ann");                        // in every public channel
 *
 *     const asked = ann.mentionBot(general, "what is fault tolerance?");  // people act at once …
 *     const reply = await ann.next(general.thread(asked));             // … and what the bot does is awaited
 *     const modal = await ann.press(reply, "In my words").modal();
 *     await modal.submit({ "Your words": "spares" }).closed();
 *     const answer = await ann.run(general, "/lesson", "start networks").message();
 *     ann.say(general.thread(asked), "what if two fail?");
 *
 *     expect(general.thread(asked).transcript({ as: ann })).toBe("…");
 *     expect(slack.pings).toEqual([]);
 *     expect(slack.faults()).toEqual([]);
 *     await slack.close();
 *
 * Workspaces (`Workspace`) have a `teamId`, a `botToken`, scopes that can be taken away, channels and members. Several
 * stand side by side, and every event says whose it is. A workspace that is added with `{ installed: false }` gets the
 * app by OAuth: `ann.approve(authorizeUrl)` gives the address that Slack sends the browser to, with its code, and
 * `ann.decline(authorizeUrl)` the one without. `acme.uninstall()` throws the app out again.
 *
 * The app is what its manifest says (`Settings.manifest`, in Slack's own form): its commands, shortcuts, scopes, events,
 * tabs and agent view. An event comes only if the manifest subscribes to it, the workspace granted its scope, and the bot
 * is where it happens.
 *
 * People (`Person`) say, mention, edit, delete, press, choose, run commands, use shortcuts, open the app's tabs
 * (`openHome`, `openMessages`) and pick its prompts; what Slack's own client would not let them do throws, because then
 * it is the test that is wrong: no command works in a thread. Whatever they ask of the bot is an `Asked`: await its
 * `acked()`, `message()` (what came by the acknowledgement or by `response_url`), `modal()`, `errors()`, `closed()` or
 * `failure()`. What the bot posts otherwise is awaited with `ann.next(place)`, changes with `ann.changed(message)`, and
 * the Home tab with `ann.nextHome()`.
 *
 * Places (`Place`) are channels, direct messages with the bot (`ann.dm()`), and threads (`place.thread(message)`):
 * `messages`, `transcript`, `status` and `prompts`; channels can be archived, and the bot be removed from them.
 *
 * Events come by Socket Mode where the app connects, or signed by HTTP after `slack.http.use(url)`, which first verifies
 * the address as Slack does. Both come again when nobody acknowledged within `deadline`, after each of `retries`.
 *
 * Trouble: `slack.socket` drops, refreshes, disables, holds back, repeats and reorders; `slack.web` makes calls fail
 * (`failNext`, `storm`, `hold`); `slack.http.post` sends with a wrong signature or an old time; `slack.unplug` takes all
 * of it off the net; `slack.clock.advance` lets time pass, and what is due by then happens.
 *
 * Settings (`Settings`) begin with Slack's own values. Most tests switch the limits off with `rateLimits: false`, as the
 * library otherwise waits for seconds. A bot in a process of its own is pointed here by its settings; a program that no
 * test runner compiles loads this by `tests/stand-ins/compiled.mjs`.
 *
 * Nothing needs a fixed pause: `next`, `changed`, `Asked` and `until` wait for something to come, and `quiet` waits until
 * the bot has taken everything in and does nothing more. Wait for what is to come, and use `quiet` for what is not.
 */

// The API as it is being built; each interface moves to the file that keeps it.

export interface Slack {
  /** What Bolt takes as `slackApiUrl`: `http://127.0.0.1:PORT/api/`. */
  readonly apiUrl: string;
  /** For Socket Mode. */
  readonly appToken: string;
  /** Of the first workspace that is added. */
  readonly botToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: string;
  readonly socket: Socket;
  readonly http: HttpDelivery;
  readonly web: Web;
  readonly clock: { now(): number; advance(ms: number): void };
  /** Who was notified or linked by messages of the bot, and by which. */
  readonly pings: readonly {
    readonly message: string;
    readonly channel: string;
    readonly names: readonly string[];
  }[];
  /** What no good bot does: unknown methods, blocks that cannot be right, no `text` beside blocks, interactions never acknowledged. */
  faults(): string[];
  /** Makes a workspace; the app is installed there unless said otherwise. */
  addWorkspace(
    name: string,
    plan?: { readonly installed?: boolean; readonly scopes?: readonly string[] },
  ): Workspace;
  /** Settles when so many sockets (1) said hello, or at once where HTTP is used. */
  ready(sockets?: number): Promise<void>;
  until<T>(what: string, find: () => T | null | undefined | false): Promise<T>;
  quiet(): Promise<void>;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

export interface Workspace {
  readonly teamId: string;
  readonly name: string;
  /** The newest; "" where the app is not installed. */
  readonly botToken: string;
  /** The bot as a user: its id here, and how people mention it. */
  readonly bot: { readonly userId: string; readonly botId: string; readonly mention: string };
  addChannel(name: string, plan?: { readonly private?: boolean; readonly bot?: boolean }): Place;
  addMember(name: string, plan?: { readonly timeZone?: string; readonly admin?: boolean }): Person;
  /** Replaces the scopes that were granted. */
  grant(scopes: readonly string[]): void;
  uninstall(): void;
}

export interface Place {
  readonly id: string;
  /** Of the message that a thread hangs from; null for channels and direct messages. */
  readonly threadTs: string | null;
  name(): string;
  thread(message: Seen | string): Place;
  /** All messages that `as` sees, or all there are; of a channel those outside threads, of a thread with its first. */
  messages(as?: Person): Seen[];
  transcript(reading?: { readonly as?: Person; readonly acts?: boolean }): string;
  /** What `assistant.threads.*` set there. */
  status(): string | null;
  title(): string | null;
  prompts(): readonly { readonly title: string; readonly message: string }[];
  archive(): void;
  unarchive(): void;
  removeBot(): void;
  inviteBot(): void;
  /** Where only admins may post: `restricted_action`. */
  restrict(): void;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
  dm(): Place;
  say(
    place: Place,
    text: string,
    options?: { readonly thread?: Seen; readonly broadcast?: boolean },
  ): Seen;
  /** Says something that begins with a mention of the bot. */
  mentionBot(place: Place, text: string, options?: { readonly thread?: Seen }): Seen;
  edit(message: Seen, text: string): void;
  delete(message: Seen): void;
  press(on: Seen | View, label: string): Asked;
  choose(on: Seen | View, ...labels: readonly string[]): Asked;
  run(place: Place, command: string, text?: string): Asked;
  useShortcut(message: Seen, callbackId: string): Asked;
  useGlobalShortcut(callbackId: string): Asked;
  openHome(): void;
  openMessages(): void;
  /** Sends the suggested prompt of that title. */
  pick(title: string): Seen;
  home(): View | null;
  nextHome(): Promise<View>;
  sees(place: Place): Seen[];
  /** Settles with the bot's oldest message there (ephemeral ones too) that was not returned before. */
  next(place: Place): Promise<Seen>;
  /** Settles with the message once it is no longer what it was; null once it is deleted. */
  changed(message: Seen): Promise<Seen | null>;
  /** The ephemeral messages that they were shown. */
  ephemerals(place: Place): Seen[];
  approve(authorizeUrl: string): string;
  decline(authorizeUrl: string): string;
}

export interface Seen {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly channel: string;
  readonly author: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly selects: readonly (readonly string[])[];
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly raw: { readonly [key: string]: unknown };
}

export interface View {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly buttons: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly raw: { readonly [key: string]: unknown };
  /** By label; text, or the labels of options. */
  submit(entries?: Readonly<Record<string, string | readonly string[]>>): Asked;
  /** Closes it; the bot hears only with `notify_on_close`. */
  close(): void;
}

export interface Asked {
  acked(): Promise<"acked" | "failed">;
  message(): Promise<Seen>;
  modal(): Promise<View>;
  /** What `response_action: "errors"` said, by label. */
  errors(): Promise<Readonly<Record<string, string>>>;
  /** Settles when a submitted modal is gone. */
  closed(): Promise<void>;
  /** Settles when the person is told that it failed. */
  failure(): Promise<void>;
}

/** The tests' hand on Socket Mode. */
export interface Socket {
  connected(): number;
  drop(): void;
  /** Says `disconnect` for this reason; Slack hangs up shortly after. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Envelopes wait until `release`. */
  hold(): void;
  /** Sends what waits: in order, or reversed. */
  release(order?: "in order" | "reversed"): void;
  /** Sends the next envelopes twice, both with retry_attempt 0. */
  repeatNext(times?: number): void;
  /** Loses the next acknowledgements on the way. */
  loseAcks(times?: number): void;
  /** Sends any text. */
  send(text: string): void;
  readonly envelopes: readonly {
    readonly type: string;
    readonly payload: unknown;
    readonly attempts: number;
    readonly acked: boolean;
  }[];
}

export interface HttpDelivery {
  /** Verifies the address, and sends everything there from now on. */
  use(url: string): Promise<void>;
  /** Posts a body as Slack would, or wrongly, and gives the answer. */
  post(
    body: string,
    wrong?: { readonly signature?: string; readonly timestamp?: number; readonly type?: string },
  ): Promise<{ readonly status: number; readonly body: string }>;
  readonly sent: readonly {
    readonly body: string;
    readonly status: number;
    readonly retry: number;
  }[];
}

export type WebFailure =
  | { readonly status: 500 | 502 | 503 | 504 }
  | { readonly rateLimit: number }
  | { readonly drop: "before" | "after" }
  | { readonly error: string }
  | { readonly delay: number };

export interface Web {
  readonly calls: readonly {
    readonly method: string;
    readonly team: string | null;
    readonly args: { readonly [key: string]: unknown };
    readonly error: string | null;
  }[];
  /** Makes the next calls of a method fail, or of any with a star. */
  failNext(method: string, failure: WebFailure, times?: number): void;
  storm(times: number, seconds?: number): void;
  hold(
    method: string,
    when: "before" | "after",
  ): { readonly reached: Promise<void>; release(): void };
}
