import type { MemberModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";

type Limits = Pick<MemberModel, "type" | "minimum" | "maximum" | "minLength" | "maxLength" | "pattern">;

/**
 * Whether a value that a page shows keeps the limits that the page gives; pages have both in places. A structure, or what
 * has a pattern, is not judged, and so does not.
 */
export function fitsLimits(
  value: SpecValue,
  { type, minimum, maximum, minLength, maxLength, pattern }: Limits,
): boolean {
  if (type.kind === "type" || type.kind === "record" || pattern !== undefined) return false;
  const isWithin = (size: number | bigint, least = -Infinity, most = Infinity): boolean =>
    size >= least && size <= most;
  const items: readonly unknown[] = Array.isArray(value) ? (value as unknown[]).flat(type.depth) : [value];
  const areItemsWithin = items.every((item) => {
    if (typeof item === "number" || typeof item === "bigint") return isWithin(item, minimum, maximum);
    return typeof item !== "string" || type.depth > 0 || isWithin([...item].length, minLength, maxLength);
  });
  return areItemsWithin && (!Array.isArray(value) || isWithin(value.length, minLength, maxLength));
}
