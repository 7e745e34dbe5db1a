import { stat } from "node:fs/promises";
import { type CatalogueFiles, findCatalogues } from "./find-catalogues.ts";
import { listPages } from "./find-pages.ts";

/** What the paths of an import hold. */
export interface Sources {
  readonly catalogues: readonly CatalogueFiles[];
  /** Files of pages, `-` for standard input. */
  readonly pages: readonly string[];
}

/** Finds pages and catalogues at and below paths; what is wrong with a path, where one is neither. */
export async function findSources(paths: readonly string[]): Promise<Sources | { readonly wrong: string }> {
  const catalogues: CatalogueFiles[] = [];
  const pages: string[] = [];
  for (const path of paths) {
    const found = path === "-" ? undefined : await stat(path).catch(() => null);
    if (found === null) return { wrong: `${path} does not exist.` };
    if (found === undefined || (found.isFile() && !path.endsWith(".json"))) {
      pages.push(path);
      continue;
    }
    const [below, texts] = [await findCatalogues(path), found.isFile() ? [] : await listPages(path)];
    if (below.length === 0 && texts.length === 0) {
      return {
        wrong: `${path} holds no page and no catalogue. Pages end in .txt, .md or .html; a catalogue has an api.json for each service version.`,
      };
    }
    catalogues.push(...below);
    pages.push(...texts);
  }
  return { catalogues, pages };
}
