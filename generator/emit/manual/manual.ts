import { listDefaults } from "../package/list-defaults.ts";
import { render, type Templates } from "../print/render.ts";
import type { PackageSummary, SampleCall } from "../summary.ts";
import { describeSample } from "./describe-sample.ts";

/** The sections of the manual, in order: one layout each. */
const SECTIONS = [
  "start",
  "credentials",
  "regions",
  "errors",
  "retries",
  "time",
  "paging",
  "streaming",
  "waiting",
  "seeing",
  "transport",
  "testing",
  "bundlers",
  "integers",
  "unlisted",
  "migration",
  "versions",
];

/** The package's README: the manual for who uses it, with calls of its own services as samples. */
export function emitReadme(content: PackageSummary, templates: Templates): string {
  const { name, homepage } = content.about;
  const services = listDefaults(content);
  const choose = (
    pick: (samples: (typeof services)[number]["samples"]) => SampleCall | undefined,
  ): object | undefined => {
    const found = services.map(({ samples }) => pick(samples)).filter((sample) => sample !== undefined);
    const best = found.toSorted((a, b) => a.rank - b.rank)[0];
    return best && describeSample(best);
  };
  const context = {
    name,
    homepage,
    sample: choose(({ call }) => call),
    paging: choose(({ paging }) => paging),
    stream: choose(({ stream }) => stream),
    dryRun: choose(({ dryRun }) => dryRun),
  };
  return `${SECTIONS.map((section) => render(templates, `readme/${section}.hbs`, context).trim()).join("\n\n")}\n`;
}
