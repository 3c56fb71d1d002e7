import type { Check, Lesson, Problem } from "../lessons/lesson.ts";
import { matchAnswer } from "../tutor/answers.ts";
import { weighOptions } from "../understanding/options.ts";

/** Ways of saying an option of a check that are nearer to another one, and those that stand there twice. */
export function checkAnswers({ concepts }: Lesson): Problem[] {
  return concepts
    .flatMap(({ checks }) => checks)
    .flatMap((check) => check.options.flatMap((_, at) => checkOption(check, at)));
}

function checkOption(check: Check, at: number): Problem[] {
  const { text, answered } = check.options[at] ?? { text: "", answered: [] };
  const spelled = answered.map((phrasing) => phrasing.toLowerCase());
  return answered.flatMap((phrasing, place): Problem[] => {
    const isRepeated = spelled.indexOf(spelled[place] ?? "") < place;
    const other = isRepeated ? null : findNearer(phrasing, check, at);
    if (!isRepeated && other === null) return [];
    const message = isRepeated
      ? `“${phrasing}” stands at “${text}” twice. Take one of them out.`
      : `“${phrasing}” should mean “${text}”, but sounds like “${other}”. Put it otherwise.`;
    return [{ at: check.at, severity: "warning", message }];
  });
}

/** The option that a phrasing of the one at that place is taken for; null where it is that one. */
function findNearer(phrasing: string, check: Check, at: number): string | null {
  const understood = matchAnswer(phrasing, check)?.option;
  if (understood && understood !== check.options[at]) return understood.text;
  const shares = weighOptions(phrasing, check);
  const most = Math.max(...shares);
  return shares[at] === most ? null : (check.options[shares.indexOf(most)]?.text ?? null);
}
