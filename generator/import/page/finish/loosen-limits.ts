import { checkExample } from "../../../spec/check/check-example.ts";
import type { MembersSpec, SpecValue, TypesSpec } from "../../../spec/spec.ts";
import { type Finding, raiseDoubt } from "../../finding.ts";

/**
 * Takes limits that prose gave to members of the outermost level away again where an example breaks them: an example that
 * the service answered knows better. Changes the members in place and says so.
 */
export function loosenLimits(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  types: TypesSpec,
  side: "request" | "response",
): Finding[] {
  return checkExample(value, members, types, side).flatMap(({ kind, path, found }): Finding[] => {
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
    const message = `its limits were left out: an example shows ${found}, which they forbid`;
    return [raiseDoubt(kind, [place, name as string], message)];
  });
}
