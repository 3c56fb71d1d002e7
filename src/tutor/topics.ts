import { stem } from "../understanding/stems.ts";

/** Walks of life by which learners wish for a story; each line is one, in words for it and for what belongs to it. */
const lines = [
  "car drive vehicle automobile truck lorry taxi cab tyre tire road-trip spare-wheel motorway highway bus",
  "sport football soccer athlete athletics goalkeeper goalie relay sprinter climber climbing diver diving swimmer chess",
  "food cook cooking kitchen chef restaurant recipe cookbook bake bakery baker oven",
  "medicine medical health doctor nurse hospital clinic ward clinical-trial drug-trial surgeon",
  "music musical musician choir singer song songwriter band orchestra concert",
  "fly flying flight plane airplane aeroplane aircraft airport pilot cockpit aviation",
  "train railway rail railroad tram streetcar train-station stationmaster",
  "boat ship sea sailing ferry lighthouse warship island",
  "animal farm farmer sheep lamb lambing shepherd vet pet",
  "nature outdoors outdoor mountain climbing harvest vineyard beach garden lambing",
  "theatre theater stage film movie cinema actor actress understudy magician",
  "money finance banking bank vault bank-ledger bank-branch",
  "home house household flat apartment burst-pipe alarm-clock moving-day moving-house baby",
  "shopping shop store supermarket checkout market-stall online-shop",
  "craft art handmade knitting pottery potter quilt tailor museum",
  "book reading library librarian novel newspaper manuscript proofreader",
  "school student teacher university exam exam-paper exam-results",
  "electricity electric power energy power-grid power-plant generator",
  "computer technology tech server online-shop cloud-storage flight-computer satnav",
  "emergency rescue fire-brigade firefighter lifeguard emergency-call",
  "phone mobile smartphone chat messenger group-chat call-centre call-center",
  "family parent parents baby newborn sister wedding golden-wedding",
] as const;

const topics: readonly ReadonlySet<string>[] = lines.map(
  (line) => new Set(line.split(" ").map((phrase) => phrase.split("-").map(stem).join(" "))),
);

/** The stems of whatever belongs to the same walk of life as a stemmed word; empty where that is none. */
export function listRelated(word: string): ReadonlySet<string> {
  return new Set(topics.filter((topic) => topic.has(word)).flatMap((topic) => [...topic]));
}
