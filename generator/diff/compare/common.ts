import type { CheckedCommon } from "../../spec/validate.ts";
import type { Change, Verdict } from "../change.ts";
import { makeChange } from "./changes.ts";
import { compareCodes } from "./codes.ts";

const ERRORS = "common/errors.yaml";
const REGIONS = "common/regions.yaml";

/** Compares what all services share: the common error codes with their classes, and the regions. */
export function compareCommon(before: CheckedCommon, after: CheckedCommon): Change[] {
  return [...compareErrors(before.errors, after.errors), ...compareRegions(before.regions, after.regions)];
}

type Errors = CheckedCommon["errors"];

function compareErrors(before: Errors, after: Errors): Change[] {
  const describe = (errors: Errors): Record<string, string> =>
    Object.fromEntries(Object.entries(errors).map(([code, { description }]) => [code, description]));
  return [
    ...compareCodes(describe(before), describe(after), { file: ERRORS, path: [] }),
    ...Object.keys(before).flatMap((code) => {
      const [old, now] = [before[code]?.class, after[code]?.class];
      if (now === undefined || old === now) return [];
      return [
        makeChange("class", { file: ERRORS, path: [code, "class"] }, old, now, { behaviour: judgeClass(old, now) }),
      ];
    }),
  ];
}

/** Failures of these classes are tried again. */
const RETRIED: ReadonlySet<string | undefined> = new Set(["throttling", "server"]);

function judgeClass(before: string | undefined, after: string): Verdict {
  return RETRIED.has(before) === RETRIED.has(after) ? "compatible" : "breaking";
}

/** A region that goes takes its name from the type `Region`, and may not be there to be sent to any more. */
function compareRegions(before: CheckedCommon["regions"], after: CheckedCommon["regions"]): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((region) => {
    const [old, now] = [before[region], after[region]];
    if (old === now) return [];
    const place = { file: REGIONS, path: [region] };
    if (old !== undefined && now !== undefined) return [makeChange("knownRegion", place, old, now, {})];
    const verdict = now === undefined ? "breaking" : "compatible";
    return [{ ...makeChange("knownRegion", place, old, now, { wire: verdict, types: verdict }), direction: "sent" }];
  });
}
