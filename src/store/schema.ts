import type { Generated } from "kysely";
import type { SessionState } from "../tutor/state.ts";

/**
 * The tables as the program sees them; times are milliseconds since 1970, JSON is text.
 * Names and constraints are in the migrations.
 */
export interface Database {
  session: SessionTable;
  participant: ParticipantTable;
  event: EventTable;
  turn: TurnTable;
  ledger: LedgerTable;
  progress: ProgressTable;
  outbox: OutboxTable;
  inbox: InboxTable;
  lesson_version: LessonVersionTable;
  installation: InstallationTable;
  page_person: PagePersonTable;
  page_thread: PageThreadTable;
  page_seat: PageSeatTable;
  page_message: PageMessageTable;
}

interface SessionTable {
  id: string;
  platform: string;
  workspace: string;
  thread: string;
  /** Counts the sessions of one thread: the highest is the current one. */
  number: number;
  lesson: string;
  version: string;
  revision: number;
  state: string;
  status: SessionState["status"];
  position: string | null;
  created_at: number;
  updated_at: number;
}

interface ParticipantTable {
  session: string;
  learner: string;
  /** The learner's place in `Session.learners`. */
  seat: number;
}

interface EventTable {
  platform: string;
  workspace: string;
  id: string;
  at: number;
}

interface TurnTable {
  session: string;
  /** The session's revision after the turn. */
  revision: number;
  at: number;
  learner: string;
  move: string;
  also: string;
  concept: string | null;
  analogy: string | null;
  question: string | null;
  band: string;
  rule: string;
  chosen: string | null;
  result: string | null;
}

interface LedgerTable {
  platform: string;
  workspace: string;
  learner: string;
  concept: string;
  item: string;
  times: number;
  last: number;
}

interface ProgressTable {
  platform: string;
  workspace: string;
  learner: string;
  lesson: string;
  concept: string;
  /** The index in `levels` of ledger.ts, so that levels can be compared. */
  level: number;
  at: number;
}

interface OutboxTable {
  id: string;
  session: string;
  revision: number;
  platform: string;
  workspace: string;
  thread: string;
  reply: string;
  /** JSON; null once the reply has arrived or was given up, and where its platform shows none of it. */
  about: string | null;
  created_at: number;
  delivered_at: number | null;
  given_up_at: number | null;
  reason: string | null;
}

/** Nothing here leads back to the learner: no session, and only the day. */
interface InboxTable {
  id: string;
  platform: string;
  workspace: string;
  lesson: string;
  concept: string | null;
  text: string;
  day: number;
}

interface LessonVersionTable {
  version: string;
  lesson: string;
  json: string;
}

/** Where the bot may be what its sealed token lets it be. */
interface InstallationTable {
  platform: string;
  extent: "workspace" | "organisation";
  place: string;
  sealed: string;
  at: number;
}

interface PagePersonTable {
  learner: string;
  name: string;
  admission: string;
  at: number;
}

interface PageThreadTable {
  id: string;
  lesson: string;
  mode: "solo" | "group";
  at: number;
}

interface PageSeatTable {
  thread: string;
  learner: string;
  at: number;
  /** The order in which they came. */
  number: number;
}

/** The one table that holds what learners say: on the page, Likewise itself is the platform. */
interface PageMessageTable {
  number: Generated<number>;
  id: string;
  thread: string;
  learner: string | null;
  body: string;
  at: number;
}
