import type { Change, Place } from "../change.ts";
import { makeChange } from "./changes.ts";

/** Codes with what is said of each. */
export type Codes = Readonly<Record<string, string>>;

/**
 * Compares error codes. A code that goes takes its name from the package, unless `isKept`; on the wire codes are open:
 * a new one was always to be expected.
 */
export function compareCodes(
  before: Codes,
  after: Codes,
  { file, path }: Place,
  isKept: (code: string) => boolean = () => false,
): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((code): Change[] => {
    const [old, now] = [readOwn(before, code), readOwn(after, code)];
    if (old === now) return [];
    const place = { file, path: [...path, code] };
    if (old !== undefined && now !== undefined) return [makeChange("code", place, old, now, {})];
    const isNameGone = now === undefined && !isKept(code);
    const types = isNameGone ? "breaking" : "compatible";
    return [{ ...makeChange("code", place, old, now, { wire: "compatible", types }), direction: "received" }];
  });
}

function readOwn(codes: Codes, code: string): string | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}
