import { describe } from "../print/comment.ts";
import type { Declaration } from "../print/declarations.ts";
import { declareErrorCodes } from "../print/declare-codes.ts";
import { quoteText } from "../text/literal.ts";
import { printModule } from "../print/print-module.ts";
import { render, type Templates } from "../print/render.ts";
import { StructureKind } from "../print/ts-morph.ts";
import { listDefaults } from "./list-defaults.ts";
import type { PackageSummary, ServiceSummary } from "../summary.ts";

/** What is exported under the package's own name: the runtime and what all services share, no service. */
export function emitRootIndex(_content: PackageSummary, templates: Templates): string {
  return render(templates, "root-index.hbs", {});
}

/** Error codes of every action. */
export function emitCommon(model: PackageSummary, templates: Templates): string {
  const codes = declareErrorCodes("CommonErrorCode", model.commonErrorCodes, "Error codes that any action can return.");
  return printModule({ declarations: codes }, templates);
}

/** The type that completes the option `region`. */
export function emitRegion(model: PackageSummary, templates: Templates): string {
  const region: Declaration = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: "Region",
    type: model.regions.map((item) => quoteText(item.region)).join(" | ") || "never",
    docs: describe([
      "A region of Tencent Cloud; there may be others, and a service has a subset of them.",
      model.regions.map(({ region: name, place }) => `- \`${name}\`: ${place}`).join("\n"),
    ]),
  };
  return printModule({ declarations: [region] }, templates);
}

/** A service without a version: its default one. */
export function emitDefault({ versionName }: ServiceSummary, templates: Templates): string {
  return render(templates, "default-version.hbs", { versionName });
}

/** The version that is sent with every request: that of the package. */
export function emitVersion({ about }: PackageSummary): string {
  return `/** The version of this package, as it is sent with every request. */\nexport const VERSION = ${quoteText(about.version)};\n`;
}

/** `package.json`: one subpath a service, one a version; the platform is chosen by conditions. */
export function emitPackageJson(model: PackageSummary): string {
  const { name, version, description, license, repository, homepage, outputs } = model.about;
  const at = (path: string) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
  const defaults = listDefaults(model).map(({ service }) => [`./${service}`, at(`${service}/index`)]);
  const versions = model.services.map(({ service, versionName }) => {
    return [`./${service}/${versionName}`, at(`${service}/${versionName}/index`)];
  });
  const hasTests = outputs.includes("tests");
  const content = {
    name,
    version,
    description,
    keywords: ["tencentcloud", "tencent-cloud", "typescript", "sdk"],
    license,
    homepage,
    bugs: repository && `${repository}/issues`,
    repository: repository && { type: "git", url: `git+${repository}.git` },
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    // What a program does not need stays behind: the sources, api.txt, the pages of docs/.
    files: ["dist"],
    exports: Object.fromEntries([[".", at("index")], ...defaults, ...versions, ["./package.json", "./package.json"]]),
    imports: {
      "#runtime/*": { node: "./dist/runtime/node/*.js", default: "./dist/runtime/web/*.js" },
    },
    scripts: {
      build: "node build/javascript.js && tsc -p tsconfig.build.json && node build/declarations.js",
      prepack: "npm run build",
      ...(hasTests && { test: "vitest run" }),
    },
    devDependencies: {
      "@types/node": "^20.19.43",
      esbuild: "^0.28.2",
      typescript: "^7.0.2",
      ...(hasTests && { vitest: "^4.1.12" }),
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
