/**
 * Every name that the generated package has, decided once. Wire names stay as they are wherever the language allows it;
 * where two would meet in one scope, the later one gets an underscore.
 */

/** `DestroyProxies` -> `destroyProxies`, `EHOCR` -> `ehocr`, `IDCardOCR` -> `idCardOCR`. */
export function toFunctionName(action: string): string {
  const name = action.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  return RESERVED_WORDS.has(name) ? `${name}_` : name;
}

/** `InterInstanceFlow` -> `InterInstanceFlowInput`: the form in which requests carry a data type. */
export function toInputName(type: string): string {
  return `${type}Input`;
}

/** `DescribeLamps` -> `paginateDescribeLamps`: a function that an action has beside its own. */
export function toPrefixedName(prefix: "paginate" | "stream", action: string): string {
  return prefix + action.replace(/^./, (letter) => letter.toUpperCase());
}

/** `gaap` -> `Gaap`, `tke-edge` -> `TkeEdge`: the start of names that belong to the service. */
export function toServiceName(service: string): string {
  return service.replace(/(?:^|-+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `2018-05-29` -> `v20180529`. */
export function toVersionName(version: string): string {
  return `v${version.replaceAll("-", "")}`;
}

/** `FailedOperation.ActionIsDoing` -> `FailedOperation_ActionIsDoing`: without clashes in 7,858 official codes. */
export function toErrorCodeKey(code: string): string {
  return code.replace(".", "_");
}

const READING = /^(?:Describe|List|Get|Query|Search|Inquire|Inquiry|Check|Count)(?![a-z])/;

/** Whether an action only reads, by the verb that its name begins with. */
export function isReadingAction(action: string): boolean {
  return READING.test(action);
}

/** Takes a name in a scope, with as many underscores behind it as make it free. */
export function takeName(scope: Set<string>, name: string): string {
  let free = name;
  while (scope.has(free)) free += "_";
  scope.add(free);
  return free;
}

/** The same for files, which some systems keep without regard to case. */
export function takeFileName(scope: Set<string>, name: string): string {
  let free = name;
  while (scope.has(free.toLowerCase())) free += "_";
  scope.add(free.toLowerCase());
  return free;
}

/** Files that every service version has beside its actions. */
export const SERVICE_FILES: readonly string[] = ["index", "client", "errors", "types"];

/** Methods that a service's client has from its base: an action's method gets another name. */
export const CLIENT_MEMBERS: readonly string[] = ["constructor", "call", "request", "close", "toJSON", "toString"];

/** Names that generated files use for something else, so that no data type may have them. */
export const FILE_NAMES: readonly string[] = [
  "Action",
  "AsyncIterable",
  "CallOptions",
  "Caller",
  "Client",
  "ClientOptions",
  "NonNullable",
  "Paginated",
  "Paging",
  "Promise",
  "StreamEvent",
  "Uint8Array",
];

/** Words that TypeScript keeps for itself, and names that generated functions use inside. */
const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `arguments await break case catch class client const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null options package private protected
  public request return static super switch this throw true try typeof undefined var void while with yield
  action paging paginate streamEvents`.split(/\s+/),
);

/** Names that TypeScript keeps for itself: no interface may be called so. */
export const RESERVED_TYPES: readonly string[] = [
  ...RESERVED_WORDS,
  "any",
  "bigint",
  "boolean",
  "never",
  "number",
  "object",
  "string",
  "symbol",
  "undefined",
  "unknown",
];
