import type { ServiceModel } from "../model/model.ts";
import { chooseSamples } from "./manual/choose-samples.ts";
import { printIndexEntry } from "./metadata/metadata.ts";
import { printApi } from "./package/api.ts";
import type { ServiceSummary } from "./summary.ts";

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
    samples: chooseSamples(model),
  };
}
