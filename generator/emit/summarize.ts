import type { ActionModel, ServiceModel } from "../model/model.ts";
import { printIndexEntry } from "./metadata/metadata.ts";
import { printApi } from "./package/api.ts";
import { printValue } from "./print/value.ts";
import type { SampleCall, ServiceSummary } from "./summary.ts";

/** What the package's common files need of a service version. */
export function summarize(model: ServiceModel): ServiceSummary {
  const { service, version, versionName, title, isDefault, clientName, actions } = model;
  return {
    service,
    version,
    versionName,
    title,
    isDefault,
    clientName,
    actionCount: actions.length,
    api: printApi(model),
    indexEntry: printIndexEntry(model),
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
