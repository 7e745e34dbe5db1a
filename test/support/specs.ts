import { fileURLToPath } from "node:url";
import { generate, type GenerateResult } from "../../generator/generate.ts";
import type { SpecFile } from "../../generator/spec/document.ts";
import { readFolder } from "../../generator/files/read.ts";

/** The repository's own folder. */
export const ROOT: string = fileURLToPath(new URL("../../", import.meta.url));

/** Whether expected files may be written instead of compared: UPDATE_GOLDEN=1, for a person to read; never in CI. */
export const isUpdate: boolean = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined;

/** The layouts and the runtime, as they lie in templates/. */
export const templates: ReadonlyMap<string, string> = readFolder(`${ROOT}templates`);

/** What an invented service needs before it has actions: path -> text. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
  "common/errors.yaml": "InternalError: { class: server, description: An internal error. }\n",
  "common/regions.yaml": "ap-north: North\n",
  "demo/2020-01-01/service.yaml": 'service: demo\nversion: "2020-01-01"\nendpoint: demo.tencentcloudapi.com\n',
  "demo/2020-01-01/types.yaml": "Item:\n  members:\n    Id: { type: String }\n",
  "demo/2020-01-01/Run.yaml": "action: Run\ninput:\n  Name: { type: String }\n",
};

/** Specifications of the invented service, some of its files replaced; `null` takes a file away. */
export function makeSpecs(changes: Readonly<Record<string, string | null>> = {}): SpecFile[] {
  return Object.entries({ ...DEMO_FILES, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
}

/** The package of the invented service, some of its files replaced. */
export function generateDemo(changes: Readonly<Record<string, string | null>> = {}): Promise<GenerateResult> {
  return generate({ specs: makeSpecs(changes), templates });
}
