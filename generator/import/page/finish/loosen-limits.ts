import { checkExample } from "../../../spec/check-example.ts";
import type { MembersSpec, SpecValue, TypesSpec } from "../../../spec/spec.ts";
import type { Note } from "../../print/print-yaml.ts";

/**
 * Takes limits that prose gave to members of the outermost level away again where an example breaks them: an example that
 * the service answered knows better. Changes the members in place and says so in notes.
 */
export function loosenLimits(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  types: TypesSpec,
  side: "request" | "response",
): Note[] {
  return checkExample(value, members, types, side).flatMap(({ kind, path, found }): Note[] => {
    const name = path[0];
    const member = typeof name === "string" && Object.hasOwn(members, name) ? members[name] : undefined;
    if (
      !member ||
      (kind !== "out-of-range" && kind !== "pattern") ||
      path.slice(1).some((step) => typeof step === "string")
    )
      return [];
    for (const key of ["minimum", "maximum", "minLength", "maxLength", "pattern"] as const) delete member[key];
    const place = side === "request" ? "input" : "output";
    return [
      { path: [place, name as string], text: `its limits were left out: an example shows ${found}, which they forbid` },
    ];
  });
}
