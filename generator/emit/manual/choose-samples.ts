import type { ActionModel, ServiceModel } from "../../model/model.ts";
import { printValue } from "../print/value.ts";
import type { SampleCall, SampleCalls } from "../summary.ts";

/** Chooses the calls of a service version that show most, and need the fewest lines. */
export function chooseSamples(service: ServiceModel): SampleCalls {
  const choose = (nameOf: (action: ActionModel) => string | undefined): SampleCall | undefined => {
    const samples = service.actions.flatMap((action) => {
      const functionName = nameOf(action);
      return functionName === undefined ? [] : takeSample(action, service, functionName);
    });
    return samples.toSorted((a, b) => a.rank - b.rank)[0];
  };
  return {
    call: choose((action) => (action.stream?.kind === "always" ? undefined : action.functionName)),
    paging: choose(({ paging }) => (paging?.itemsName === undefined ? undefined : paging.functionName)),
    stream: choose(({ stream }) => stream?.functionName),
    dryRun: choose(({ dryRunName, functionName }) => (dryRunName === undefined ? undefined : functionName)),
  };
}

/** A sample, or none where no documented request fits and one is needed. */
function takeSample(action: ActionModel, service: ServiceModel, functionName: string): SampleCall[] {
  const requests = action.examples.flatMap(({ doesRequestFit, request }) =>
    doesRequestFit && request ? [printValue(request)] : [],
  );
  const documented = requests.toSorted((a, b) => a.length - b.length)[0];
  if (documented === undefined && !action.isRequestOptional) return [];
  const code = action.errorCodes.find((item) => item.code.includes(".")) ?? action.errorCodes[0];
  const isShort = documented !== undefined && documented.split("\n").length <= LINES;
  const { versionName, endpoint, clientName, version } = service;
  return [
    {
      service: service.service,
      version,
      versionName,
      endpoint,
      clientName,
      action: action.name,
      functionName,
      errorCodeName: code && action.errorCodeName,
      errorKey: code?.key,
      errorCode: code?.code,
      request: documented ?? "",
      isRegionIgnored: action.region === "ignored",
      rank: (action.deprecated === undefined ? 0 : 8) + (isShort ? 0 : 4) + (code ? 0 : 2),
    },
  ];
}

/** More would hide what the manual wants to show. */
const LINES = 8;
