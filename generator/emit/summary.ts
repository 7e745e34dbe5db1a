import type { CommonModel } from "../model/model.ts";

/**
 * What the files that the package has once need of a service version: printed text, so that thousands of actions are
 * kept from run to run at no cost.
 */
export interface ServiceSummary {
  readonly service: string;
  readonly version: string;
  readonly versionName: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly clientName: string;
  readonly actionCount: number;
  /** Lines of `api.txt`. */
  readonly api: string;
  /** Its entry in `metadata/index.json`. */
  readonly indexEntry: string;
  readonly sample: SampleCall | undefined;
}

/** A documented call that the README can show. */
export interface SampleCall {
  readonly functionName: string;
  readonly errorCodeName: string;
  /** Key of one of the action's error codes. */
  readonly errorKey: string;
  /** The request as an expression. */
  readonly request: string;
}

/** The whole package: what the files that it has once are made from. */
export interface PackageSummary extends CommonModel {
  /** Sorted by service and version. */
  readonly services: readonly ServiceSummary[];
}

/** Puts the service versions of a package in order. */
export function sortSummaries(services: readonly ServiceSummary[]): ServiceSummary[] {
  return services.toSorted((a, b) => compare(a.service, b.service) || compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
