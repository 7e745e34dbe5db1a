import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { printReport } from "../import/count-findings.ts";
import type { Language } from "../import/page/words/page-wordings.ts";
import type { Console, ExitCode } from "./console.ts";
import { checkImportOptions } from "./import/check-import-options.ts";
import { findGoServices } from "./import/find-catalogues.ts";
import { findSources } from "./import/find-sources.ts";
import { importCatalogues } from "./import/import-catalogues.ts";
import { importPageFiles } from "./import/import-page-files.ts";
import { startTotal } from "./import/import-total.ts";
import { endsWell, printTotal } from "./import/report-import.ts";
import { settleDefaults } from "./import/settle-defaults.ts";
import { explainBase, shareSpecs } from "./import/share-specs.ts";
import { showProgress } from "./progress.ts";

/** Flags of `import`, as the command line gives them. */
export interface ImportOptions {
  readonly specs: string;
  /** Write nothing, and say what would be written. */
  readonly dryRun: boolean;
  /** Write nothing, and show how files would change. */
  readonly diff: boolean;
  /** In conflicts, what is there stays. */
  readonly ours: boolean;
  /** In conflicts, what is imported wins. */
  readonly theirs: boolean;
  readonly acceptRemovals: boolean;
  readonly json: boolean;
  /** File for all findings, as JSON. */
  readonly report: string | undefined;
  /** A checkout of Tencent Cloud's Go SDK, for error codes. */
  readonly errors: string | undefined;
  readonly service?: string;
  readonly version?: string;
  readonly lang?: Language;
  readonly url?: string;
}

/**
 * Runs `import`: reads pages and catalogues, merges each service version with what is there, and writes it whole or not
 * at all. `ownSpecs` is this project's own folder of specifications, from which a new one gets what every service shares.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  ownSpecs: string,
  console: Console,
): Promise<ExitCode> {
  const started = performance.now();
  const wrong = checkImportOptions(options);
  const found = wrong === undefined ? await findSources(paths) : { wrong };
  if ("wrong" in found) {
    console.err(`${found.wrong}\n`);
    return 2;
  }
  const goServices = options.errors === undefined ? undefined : await findGoServices(options.errors);
  if (options.errors !== undefined && goServices === undefined) {
    console.err(`${options.errors} is no checkout of tencentcloud-sdk-go: it has no tencentcloud/common (--errors).\n`);
    return 2;
  }
  const specs = resolve(options.specs);
  const total = startTotal();
  const progress = showProgress(console, "service versions");
  const target = {
    specs,
    isDry: options.dryRun || options.diff,
    policy: {
      acceptsRemovals: options.acceptRemovals,
      ...(options.ours && { winner: "ours" as const }),
      ...(options.theirs && { winner: "theirs" as const }),
    },
  };
  try {
    await importCatalogues(found.catalogues, { goServices, target, total, progress });
    await importPageFiles(found.pages, { options, target, total, isBesideCatalogue: found.catalogues.length > 0 });
  } finally {
    progress.stop();
  }
  if (!target.isDry && total.services.size > 0) {
    await settleDefaults(specs, total.services);
    await shareSpecs(ownSpecs, specs);
    await explainBase(specs);
  }
  if (options.report !== undefined) await writeFile(options.report, printReport(total.findings));
  printTotal(total, { ...options, seconds: (performance.now() - started) / 1000 }, console);
  return endsWell(total) ? 0 : 1;
}
