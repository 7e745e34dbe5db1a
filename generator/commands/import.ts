import { readFile, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type CatalogueImport, importService } from "../import/catalogue/import-catalogue.ts";
import { refuseSource } from "../import/catalogue/source.ts";
import { peekService } from "../import/catalogue/read-service.ts";
import { printReport } from "../import/count-findings.ts";
import type { Console, ExitCode } from "./console.ts";
import { listPages } from "./find-pages.ts";
import { type PagesOptions, runImportPages } from "./import-pages.ts";
import { type CatalogueFiles, findCatalogues, findGoServices, loadGoErrors } from "./find-catalogues.ts";
import { showProgress } from "./progress.ts";
import { addImport, type ImportTotal, printTotal, startTotal } from "./report-import.ts";
import { settleDefaults } from "./settle-defaults.ts";
import { shareSpecs } from "./share-specs.ts";
import { writeImport } from "./write-import.ts";

/** Flags of `import`, as the command line gives them. */
export interface ImportOptions extends PagesOptions {
  /** A checkout of Tencent Cloud's Go SDK. */
  readonly errors: string | undefined;
}

/**
 * Runs `import`: of pages, see `runImportPages`, or of catalogues: one service version after the other, each read, converted, merged and written. `ownSpecs`
 * is this project's own folder of specifications, from which a new one gets what every service shares.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  ownSpecs: string,
  console: Console,
): Promise<ExitCode> {
  const started = performance.now();
  const pages = await findPagePaths(paths);
  if (pages.length > 0 && pages.length < paths.length) {
    console.err(`${pages.join(", ")}: pages and catalogues are imported one kind at a time.\n`);
    return 2;
  }
  if (pages.length > 0) return runImportPages(pages, options, ownSpecs, console);
  const found = await findAll(paths, console);
  const services = options.errors === undefined ? undefined : await findGoServices(options.errors);
  if (options.errors !== undefined && services === undefined) {
    console.err(`${options.errors} is no checkout of tencentcloud-sdk-go: it has no tencentcloud/common (--errors).\n`);
    return 2;
  }
  if (!found) return 2;
  const total = startTotal();
  const specs = resolve(options.specs);
  const progress = showProgress(console, "service versions");
  for (const [index, files] of found.entries()) {
    progress.update(index, found.length);
    const { result, hasCodes } = await importOne(files, services);
    const [folder] = result.services;
    if (folder === undefined || !isFirst(folder, files, total)) {
      addImport(total, { ...result, files: new Map(), services: [] }, []);
      continue;
    }
    if (!hasCodes) total.uncoded.push(folder);
    const writeOptions = { specs, isForced: options.force, isDry: options.dryRun };
    addImport(total, result, await writeImport(folder, result.files, writeOptions));
  }
  progress.stop();
  if (!options.dryRun && total.services.size > 0) {
    await settleDefaults(specs, total.services);
    await shareSpecs(ownSpecs, specs);
  }
  if (options.report !== undefined) await writeFile(options.report, printReport(total.findings));
  printTotal(total, { ...options, seconds: (performance.now() - started) / 1000 }, console);
  return total.findings.some(({ level }) => level === "error") || total.conflicts.length > 0 ? 1 : 0;
}

/** Paths that hold pages: standard input, files that are no JSON, folders without a catalogue. */
async function findPagePaths(paths: readonly string[]): Promise<string[]> {
  const isPage = await Promise.all(
    paths.map(async (path) => {
      if (path === "-") return true;
      const found = await stat(path).catch(() => undefined);
      if (!found) return false;
      if (found.isFile()) return !path.endsWith(".json");
      return (await findCatalogues(path)).length === 0 && (await listPages(path)).length > 0;
    }),
  );
  return paths.filter((_, index) => isPage[index]);
}

async function findAll(paths: readonly string[], console: Console): Promise<CatalogueFiles[] | undefined> {
  const found: CatalogueFiles[] = [];
  for (const path of paths) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    const catalogues = isThere ? await findCatalogues(path) : [];
    if (catalogues.length === 0) {
      const reason = isThere ? "holds no catalogue: no api.json is in it" : "does not exist";
      console.err(
        `${path} ${reason}. Pass pages, a folder of pages, a folder of services, one service's folder, or an api.json.\n`,
      );
      return undefined;
    }
    found.push(...catalogues);
  }
  return found;
}

async function importOne(
  { api, examples, shown }: CatalogueFiles,
  goServices: string | undefined,
): Promise<{ result: CatalogueImport; hasCodes: boolean }> {
  const text = await readFile(api, "utf8");
  const name = goServices === undefined ? undefined : peekService(shown, text);
  const errors =
    goServices !== undefined && name ? await loadGoErrors(goServices, name.service, name.version) : undefined;
  const result = importService({
    file: shown,
    text,
    ...(examples !== undefined && {
      examples: { file: shown.replace(/[^/]+$/, "examples.json"), text: await readFile(examples, "utf8") },
    }),
    ...(errors && { errors }),
  });
  return { result, hasCodes: goServices === undefined || errors !== undefined };
}

/** Two files of one service version: the first counts. */
function isFirst(folder: string, { shown }: CatalogueFiles, total: ImportTotal): boolean {
  if (!total.services.has(folder)) return true;
  const message = `The catalogue describes ${folder} a second time.`;
  const fix = "Import one of the two; this one was left out.";
  total.findings.push(refuseSource("second-source", shown, message, fix));
  return false;
}
