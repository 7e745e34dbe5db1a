/** Owner of the files that the package has once. */
export const PACKAGE = "package";

/** The service version that a specification belongs to, by its folder; `common` and strays are owners of their own. */
export function ownerOfInput(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}

const VERSION_FILE = /^(?:src|test)\/([^/]+)\/v(\d{4})(\d\d)(\d\d)\//;

/** The service version that a file of the output belongs to, by the folder of its specifications: `gaap/2018-05-29`. */
export function ownerOfOutput(path: string): string {
  const [, service, year, month, day] = VERSION_FILE.exec(path) ?? [];
  return service === undefined ? PACKAGE : `${service}/${year}-${month}-${day}`;
}

/** Whether a file of the output is one of those that a run for some services only looks at. */
export function isInScope(path: string, only: ReadonlySet<string> | undefined): boolean {
  if (only === undefined) return true;
  const [first, service = "", ...rest] = path.split("/");
  return (first === "src" || first === "test") && rest.length > 0 && only.has(service);
}
