import type { BotParts } from "../bot-parts.ts";
import type { Config } from "../config.ts";
import type { Problem } from "../lessons/lesson.ts";
import type { Library } from "../library.ts";
import type { LessonCache } from "../loader.ts";
import type { News } from "../watch/lessons.ts";
import type { Log } from "./log.ts";
import { countFiles, listErrors, loadAll } from "./setting-up.ts";

type Report = BotParts["report"];

/** Says at the start which lessons are not sound. */
export function tellProblems(problems: readonly Problem[], log: Log): void {
  const errors = listErrors(problems);
  for (const error of errors) log.problem(error);
  if (errors.length > 0) log.note(countFiles(errors));
}

/** Who is told of what becomes of the lessons. */
interface Listeners {
  readonly report: Report;
  readonly log: Log;
  /** Called when other lessons are taught than before. */
  readonly changed: () => void;
}

/** Follows the lessons' files from now on; what becomes of them is told. */
export async function watchAll(
  config: Config,
  cache: LessonCache,
  library: Library,
  { report, log, changed }: Listeners,
): Promise<{ close(): void }> {
  const [{ watchLessons }, { openWorkshop }] = await Promise.all([
    import("../watch/lessons.ts"),
    import("../watch/workshop.ts"),
  ]);
  const { parse, check, close } = openWorkshop();
  log.note(`Lessons are loaded anew when they are saved: ${config.lessons.join(", ")}`);
  const watching = await watchLessons({
    dirs: config.lessons,
    library,
    load: () => loadAll(config, { ...cache, parse }),
    check,
    tell(news) {
      tellNews(news, report, log);
      changed();
    },
    fail: (error) => report({ who: "operator", message: explain(error) }),
  });
  return {
    close() {
      watching.close();
      close();
    },
  };
}

function tellNews(news: News, report: Report, log: Log): void {
  const { changed, added, removed, kept, untaught, problems } = news;
  for (const problem of problems) log.problem(problem);
  const name = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(", ");
  const note = (titles: readonly string[], sentence: string) => {
    if (titles.length > 0) log.note(`${name(titles)} ${sentence}`);
  };
  const complain = (titles: readonly string[], sentence: string) => {
    if (titles.length > 0) report({ who: "author", message: `${name(titles)} ${sentence}` });
  };
  note(changed, "as saved is taught in new sessions; those under way go on as they began.");
  note(added, "can be learned now.");
  note(removed, "can no longer be begun; sessions under way go on.");
  complain(
    kept,
    "cannot be taught as saved: until its mistakes are mended, its last sound version is.",
  );
  complain(untaught, "is not taught until its mistakes are mended.");
  if (problems.length === 0) log.note("No mistakes in any lesson.");
}

function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `Lessons can no longer be loaded when they are saved: ${text}. The operator can start the bot again; where the system has too few watches, fs.inotify.max_user_watches can be raised.`;
}
