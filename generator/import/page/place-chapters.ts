import type { ActionReading, ErrorsReading, Refusal, TypesReading } from "./read-page.ts";

/** A chapter that is known to belong to a service. */
export type PlacedChapter = (TypesReading | ErrorsReading) & { readonly service: string; readonly version: string };

/**
 * Gives chapters, which seldom name their service, to the one service version of the same import that uses them, or to
 * the one that is there already; refuses the others.
 */
export function placeChapters(
  chapters: readonly (TypesReading | ErrorsReading)[],
  actions: readonly ActionReading[],
  existing: ReadonlyMap<string, string>,
  refusals: Refusal[],
): PlacedChapter[] {
  return chapters.flatMap((chapter): PlacedChapter[] => {
    const service = chapter.service ?? only(listServices(chapter, actions));
    const version = chapter.version ?? (service === undefined ? undefined : only(listVersions(service, actions, existing)));
    if (service !== undefined && version !== undefined) return [{ ...chapter, service, version }];
    const what = chapter.kind === "types" ? "a chapter of data types" : "a chapter of error codes";
    const missing = service === undefined ? "service" : "version";
    refusals.push({
      kind: "refused",
      fileName: chapter.fileName,
      reason: `it is ${what} and does not say of which ${missing}`,
      fix: service === undefined ? "Give --service and --version, or import it together with a page of its service." : "Give --version.",
    });
    return [];
  });
}

/** Services of the same import that a chapter of types says it is used by; any, for codes. */
function listServices(chapter: TypesReading | ErrorsReading, actions: readonly ActionReading[]): Set<string> {
  const users = chapter.kind === "errors" ? actions : actions.filter(({ action }) => chapter.usedBy.has(action));
  const all = new Set(actions.map(({ service }) => service));
  return all.size === 1 ? new Set(users.map(({ service }) => service)) : new Set();
}

function listVersions(service: string, actions: readonly ActionReading[], existing: ReadonlyMap<string, string>): Set<string> {
  const imported = actions.filter((reading) => reading.service === service).map(({ version }) => version);
  if (imported.length > 0) return new Set(imported);
  return new Set([...existing.keys()].filter((path) => path.startsWith(`${service}/`)).map((path) => path.split("/")[1] as string));
}

function only<Item>(items: ReadonlySet<Item>): Item | undefined {
  return items.size === 1 ? [...items][0] : undefined;
}
