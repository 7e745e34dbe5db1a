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
  readonly samples: SampleCalls;
}

/** A call of the package that the manual can show. */
export interface SampleCall {
  readonly service: string;
  readonly version: string;
  readonly versionName: string;
  readonly endpoint: string;
  readonly clientName: string;
  /** Its wire name. */
  readonly action: string;
  readonly functionName: string;
  /** Of the constant of its error codes, and one of these; absent where it documents none. */
  readonly errorCodeName: string | undefined;
  readonly errorKey: string | undefined;
  readonly errorCode: string | undefined;
  /** The request as an expression; empty where a call needs none. */
  readonly request: string;
  readonly isRegionIgnored: boolean;
  /** The lower, the more it shows. */
  readonly rank: number;
}

/** What the manual can show of a service version. */
export interface SampleCalls {
  readonly call: SampleCall | undefined;
  readonly paging: SampleCall | undefined;
  readonly stream: SampleCall | undefined;
  readonly dryRun: SampleCall | undefined;
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
