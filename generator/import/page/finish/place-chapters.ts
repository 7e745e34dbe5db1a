import { listMissing } from "./infer-types.ts";
import { type Finding, raiseDoubt } from "../../finding.ts";
import type { ActionReading, ErrorsReading, TypesReading } from "../reading/reading.ts";

/** A chapter that is known to belong to a service. */
export type PlacedChapter = (TypesReading | ErrorsReading) & { readonly service: string; readonly version: string };

/**
 * Gives chapters, which seldom name their service, to the one service of the same import whose pages they fit; refuses
 * the others.
 */
export function placeChapters(
  chapters: readonly (TypesReading | ErrorsReading)[],
  actions: readonly ActionReading[],
  existing: ReadonlyMap<string, string>,
  findings: Finding[],
): PlacedChapter[] {
  return chapters.flatMap((chapter): PlacedChapter[] => {
    const service = chapter.service ?? only(listServices(chapter, actions));
    const version =
      chapter.version ?? (service === undefined ? undefined : only(listVersions(service, actions, existing)));
    if (service !== undefined && version !== undefined) {
      const placed = chapter.service === undefined ? noteGuess(chapter, service) : chapter;
      return [{ ...placed, service, version }];
    }
    const what = chapter.kind === "types" ? "a chapter of data types" : "a chapter of error codes";
    findings.push({
      kind: "unknown-place",
      level: "error",
      path: [],
      file: chapter.fileName,
      message: `it is ${what} and does not say of which ${service === undefined ? "service" : "version"}`,
      fix:
        service === undefined
          ? "Give --service and --version, or import it together with pages of its service."
          : "Give --version.",
    });
    return [];
  });
}

/** Services of the same import whose actions the chapter fits. */
function listServices(chapter: TypesReading | ErrorsReading, actions: readonly ActionReading[]): Set<string> {
  const fits =
    chapter.kind === "types"
      ? (action: ActionReading) => usesTypes(action, chapter)
      : (action: ActionReading) => hasCodes(action, chapter);
  return new Set(actions.filter(fits).map(({ service }) => service));
}

/** Whether the chapter says that the action uses its types, and the action does: with no type that it lacks. */
function usesTypes({ action, input, output, types }: ActionReading, chapter: TypesReading): boolean {
  const used = listMissing([input, output], types);
  const isNamed = chapter.usedBy.size === 0 || chapter.usedBy.has(action);
  return isNamed && used.length > 0 && used.every((name) => Object.hasOwn(chapter.types, name));
}

/** Whether all codes of the action stand in the chapter, some of them with a detail, which other services do not share. */
function hasCodes({ errors }: ActionReading, chapter: ErrorsReading): boolean {
  const codes = Object.keys(errors);
  const isOwn = codes.filter((code) => code.includes(".")).length > 1;
  return isOwn && codes.every((code) => Object.hasOwn(chapter.errors, code));
}

function noteGuess<Chapter extends TypesReading | ErrorsReading>(chapter: Chapter, service: string): Chapter {
  const what = chapter.kind === "types" ? "data types" : "error codes";
  const message = `the chapter of ${what} names no service; ${service} is the one whose pages it fits`;
  const guess = raiseDoubt("guessed-place", [], message);
  return chapter.kind === "types"
    ? { ...chapter, typeFindings: [...chapter.typeFindings, guess] }
    : { ...chapter, findings: [...chapter.findings, guess] };
}

function listVersions(
  service: string,
  actions: readonly ActionReading[],
  existing: ReadonlyMap<string, string>,
): Set<string> {
  const imported = actions.filter((reading) => reading.service === service).map(({ version }) => version);
  if (imported.length > 0) return new Set(imported);
  return new Set(
    [...existing.keys()].filter((path) => path.startsWith(`${service}/`)).map((path) => path.split("/")[1] as string),
  );
}

function only<Item>(items: ReadonlySet<Item>): Item | undefined {
  return items.size === 1 ? [...items][0] : undefined;
}
