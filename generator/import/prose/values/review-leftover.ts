import { type Finding, type FindingPath, raiseDoubt } from "../../finding.ts";
import type { Leftover, LeftoverKind } from "./leftovers/leftover.ts";

const REASONS: Record<LeftoverKind, string> = {
  "unlisted-value": "could be one more",
  range: "is a range that they do not fill",
  bound: "leaves more numbers to choose from",
  "other-values": "speaks of others",
  "open-end": "says that there are more",
  "empty-text": "could be an empty text",
  default: "is a default that is none of them",
  example: "is an example, or one that is none of them",
  "second-list": "leads in a second list",
  condition: "makes them hold in one case only",
  json: "is no plain value",
  "no-lead": "does not say that these are all",
};

/** Tells a reviewer why a list of values was left open; `path` is that of the member. */
export function reviewLeftover({ kind, text }: Leftover, path: FindingPath): Finding {
  return {
    ...raiseDoubt("open-values", path, `the values are left open: ${JSON.stringify(text)} ${REASONS[kind]}`),
    found: text,
  };
}
