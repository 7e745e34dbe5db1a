import type { SampleCall } from "../summary.ts";
import { printKey, quoteText } from "../text/literal.ts";

/** A sample as the layouts of the manual want it: pieces of programs. */
export function describeSample(sample: SampleCall): object {
  const { service, request, errorCodeName, errorKey, errorCode = "InternalError", isRegionIgnored } = sample;
  const region = isRegionIgnored ? "" : 'region: "ap-guangzhou"';
  return {
    ...sample,
    path: service,
    variable: toVariable(service),
    namespace: service.replaceAll("-", ""),
    /** As the first argument; behind a client it is never left out. */
    request: request === "" ? "{}" : request,
    options: region && `{ ${region} }`,
    regionOption: region && `${region}, `,
    regionLine: region && `${region},\n  `,
    code: errorCodeName === undefined ? quoteText(errorCode) : `${errorCodeName}${accessKey(errorKey ?? "")}`,
    codeText: quoteText(errorCode),
  };
}

function accessKey(key: string): string {
  return /^[A-Za-z_$]/.test(printKey(key)) ? `.${key}` : `[${quoteText(key)}]`;
}

const TAKEN = new Set([
  "error",
  "answer",
  "process",
  "console",
  "server",
  "client",
  "caller",
  "failure",
  "first",
  "item",
]);

/** The service as the name of a variable. */
function toVariable(service: string): string {
  const name = service.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return TAKEN.has(name) || !/^[a-z]/.test(name) ? `${name}Client` : name;
}
