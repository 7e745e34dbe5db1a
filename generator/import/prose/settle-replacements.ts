import type { MembersSpec } from "../../spec/spec.ts";

/**
 * Keeps `deprecated: Use X.` only where X is another member of the same list; else the member is deprecated without a
 * replacement, and what its prose said goes back into its description. Changes the members in place.
 */
export function settleReplacements(members: MembersSpec): void {
  for (const [name, member] of Object.entries(members)) {
    const wanted = typeof member.deprecated === "string" ? /^Use (\w+)\.$/.exec(member.deprecated)?.[1] : undefined;
    if (wanted === undefined || (wanted !== name && Object.hasOwn(members, wanted))) continue;
    member.description = [member.description, member.deprecated]
      .filter((part) => part !== undefined && part !== "")
      .join(" ");
    member.deprecated = true;
  }
}
