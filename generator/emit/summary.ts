import type { ActionModel, SampleCall, ServiceModel, ServiceSummary } from "../model/model.ts";
import { printApi } from "./api.ts";
import { printRow } from "./readme.ts";
import { printValue } from "./text/literal.ts";

/** What the package's common files need of a service version. */
export function summarize(model: ServiceModel): ServiceSummary {
  const { service, version, versionName, title, clientName, actions } = model;
  return {
    service,
    version,
    versionName,
    title,
    clientName,
    api: printApi(model),
    rows: actions.map(printRow).join("\n"),
    sample: actions.map(sampleCall).find((sample) => sample !== undefined),
  };
}

/** The first documented request that is of its type, of an action with error codes. */
function sampleCall({ functionName, errorCodeName, errorCodes, examples }: ActionModel): SampleCall | undefined {
  const request = examples.find((example) => example.doesRequestFit)?.request;
  const code = errorCodes.find((item) => item.code.includes(".")) ?? errorCodes[0];
  if (!request || !code) return undefined;
  return { functionName, errorCodeName, errorKey: code.key, request: printValue(request) };
}
