import { render, type Templates } from "../print/render.ts";
import { listDefaults } from "./list-defaults.ts";
import type { PackageSummary } from "../summary.ts";

/** The package's README: how to call an action. */
export function emitReadme(model: PackageSummary, templates: Templates): string {
  const source = listDefaults(model).find((service) => service.sample !== undefined);
  const sample = source?.sample;
  return render(templates, "readme.hbs", {
    name: model.about.name,
    sample: source && {
      ...sample,
      nestedRequest: sample?.request.replaceAll("\n", "\n  "),
      clientName: source.clientName,
      variable: source.service.replace(/\W/g, "_"),
      path: source.service,
    },
  });
}
