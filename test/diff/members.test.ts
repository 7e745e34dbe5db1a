import { describe, expect, it } from "vitest";
import { MEMBER_CASES, type MemberCase } from "./member-cases.ts";
import { diffFiles, letterVerdicts } from "./state.ts";

const TYPES = `
Same: { members: { Id: { type: String } } }
Twin: { members: { Id: { type: String } } }
More: { members: { Id: { type: String }, Extra: { type: String } } }
Needy: { members: { Id: { type: String }, Must: { type: String, required: true } } }
Tree: { members: { Branches: { type: Array of Tree } } }
Trunk: { members: { Branches: { type: Array of Trunk } } }
`;

/** The verdicts on a member of the request, of the answer, or of a data type that both of them have. */
async function judge({ before, after, kind }: MemberCase, place: "input" | "output" | "both"): Promise<string> {
  const files = (member: string): Record<string, string> => {
    const isInType = place === "both";
    const type = isInType ? `${TYPES}Holder: { members: { A: { ${member} } } }\n` : TYPES;
    const own = isInType ? "A: { type: Holder }" : `A: { ${member} }`;
    const [input, output] = [place === "output" ? "" : own, place === "input" ? "" : own];
    return {
      "demo/2020-01-01/types.yaml": type,
      "demo/2020-01-01/Run.yaml": `action: Run\ninput: { ${input} }\noutput: { ${output} }\n`,
    };
  };
  const changes = await diffFiles(files(before), files(after));
  const found = changes.filter((change) => change.kind === kind);
  expect(found).toHaveLength(1);
  return found.map(letterVerdicts).join();
}

/** The weightier letter of each place. */
function join(a: string, b: string): string {
  return [...a].map((letter, index) => ["b", "c", "-"].find((one) => one === letter || one === b[index])).join("");
}

describe("a member's change", () => {
  it.each(MEMBER_CASES.map((item) => [`${item.before} -> ${item.after}`, item] as const))("%s", async (_, item) => {
    if (item.sent !== undefined) expect(await judge(item, "input")).toBe(item.sent);
    if (item.received !== undefined) expect(await judge(item, "output")).toBe(item.received);
    // A data type may have any fact, and is in both directions what it is in one of them.
    if (item.kind.startsWith("idempotencyToken")) return;
    expect(await judge(item, "both")).toBe(join(item.sent ?? "---", item.received ?? "---"));
  });
});
