/** Owner of the files that the package has once. */
export const PACKAGE = "package";

/** Owner of the specifications that all services share: where one changes, everything may. */
export const COMMON = "common";

/** The service version that a specification belongs to, by its folder; what all share and strays have other owners. */
export function ownerOfInput(path: string): string {
  if (path === "package.yaml") return COMMON;
  return path.split("/").slice(0, -1).join("/");
}

/** The folders of the output that have a folder for each service. */
const SERVICE_FOLDERS = new Set(["src", "test", "docs", "metadata", "openapi"]);
/** `src/gaap/v20180529/client.ts`, `docs/gaap/2018-05-29/index.md`, `metadata/gaap/2018-05-29.json`. */
const VERSION_FILE = new RegExp(
  `^(?:${[...SERVICE_FOLDERS].join("|")})/([^/]+)/v?(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:/|\\.json$)`,
);

/** The service version that a file of the output belongs to, by the folder of its specifications: `gaap/2018-05-29`. */
export function ownerOfOutput(path: string): string {
  const [, service, year, month, day] = VERSION_FILE.exec(path) ?? [];
  return service === undefined ? PACKAGE : `${service}/${year}-${month}-${day}`;
}

/** Whether a file of the output is one of those that a run for some services only looks at. */
export function isInScope(path: string, only: ReadonlySet<string> | undefined): boolean {
  if (only === undefined) return true;
  const [first, service = "", ...rest] = path.split("/");
  return SERVICE_FOLDERS.has(first ?? "") && rest.length > 0 && only.has(service);
}
