import { type CatalogueJob, type CatalogueResult, settleCatalogue } from "../import/catalogue/settle-catalogue.ts";

/** Imports one service version of a catalogue. The pool calls the module's default export. */
export default function runImportTask(job: CatalogueJob): CatalogueResult {
  return settleCatalogue(job);
}
