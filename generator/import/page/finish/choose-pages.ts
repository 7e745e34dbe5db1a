import type { SourceSpec } from "../../../spec/spec.ts";
import type { Finding } from "../../finding.ts";
import type { ActionReading } from "../reading/reading.ts";
import type { Language } from "../words/page-wordings.ts";

/** What decides between pages of one action. */
export interface PageChoice {
  /** The language that is asked for. */
  readonly lang: Language | undefined;
  /** What the specification of a path says of the page it was transcribed from. */
  readonly recorded: (path: string) => SourceSpec;
}

/**
 * Chooses one page of each action: of the language that is asked for, else of the one recorded, else English; of two in
 * one language the newer one, then the one with fewer doubts. A page that is older than the one recorded does not count.
 */
export function choosePages(
  readings: readonly ActionReading[],
  { lang, recorded }: PageChoice,
  findings: Finding[],
): ActionReading[] {
  const groups = new Map<string, ActionReading[]>();
  for (const reading of readings) {
    const path = `${reading.service}/${reading.version}/${reading.action}.yaml`;
    const group = groups.get(path);
    if (group) group.push(reading);
    else groups.set(path, [reading]);
  }
  return [...groups].flatMap(([path, group]) => {
    const source = recorded(path);
    const [best, ...others] = rank(group, lang ?? source.lang ?? "en") as [ActionReading, ...ActionReading[]];
    for (const other of others) findings.push(describeOther(other, best));
    if (!isOlder(best.source.updated, source.updated)) return [best];
    findings.push({
      kind: "older-page",
      level: "review",
      path: [],
      file: best.fileName,
      action: best.action,
      message: `it is of ${best.source.updated}; ${path} is from a page of ${source.updated}, and stays`,
    });
    return [];
  });
}

function rank(group: readonly ActionReading[], lang: string): ActionReading[] {
  const isWanted = ({ language }: ActionReading): number => (language === lang ? 0 : 1);
  const countDoubts = ({ findings }: ActionReading): number =>
    findings.filter(({ level }) => level === "review").length;
  return group.toSorted(
    (a, b) =>
      isWanted(a) - isWanted(b) || compareDates(b.source.updated, a.source.updated) || countDoubts(a) - countDoubts(b),
  );
}

/** Whether the first date is before the second; a day without a time is neither before nor after a time of that day. */
function isOlder(updated: string | undefined, recorded: string | undefined): boolean {
  return compareDates(updated, recorded) < 0;
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)) return 0;
  return a < b ? -1 : 1;
}

/** A page in another language was not asked for; a second one in the same language is a question. */
function describeOther({ fileName, action, language }: ActionReading, best: ActionReading): Finding {
  const isOther = language !== best.language;
  return {
    kind: isOther ? "other-language" : "second-source",
    level: isOther ? "mistake" : "error",
    path: [],
    file: fileName,
    action,
    message: `${best.fileName} describes ${action} as well`,
    fix: isOther ? "Choose the language with --lang." : "Import one page of an action at a time.",
  };
}
