import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/tcgen.ts";
import { findDisagreement } from "./prove/agreement.ts";
import { judgeApi } from "./prove/judge-api.ts";
import { prove } from "./prove/prove.ts";

// A part of what `npm run prove:diff` does with 1,000 mutations; another part at each seed.
describe("the verdict on types", () => {
  it("says of mutated specifications what a compiler and api.txt say", async () => {
    const proofs = await prove({ folder: await makeFolder(), mutants: 60, seed: 2 });
    expect(proofs.flatMap((proof) => findDisagreement(proof) ?? [])).toEqual([]);
    // Both outcomes are there, so that neither is guessed.
    const breaking = proofs.filter(({ isBreaking }) => isBreaking).length;
    expect(breaking).toBeGreaterThan(10);
    expect(breaking).toBeLessThan(50);
  }, 600_000);
});

const OLD = `# A remark.
. isServerError
demo = demo/v1
demo/v1 class DemoClient extends Client
demo/v1 DemoClient.run(request?: RunRequest, options?: CallOptions): Promise<RunResponse>
demo/v1 interface RunRequest
demo/v1 RunRequest.Name?: string | undefined
demo/v1 interface RunResponse
demo/v1 RunResponse.Id: string
demo/v1 const RunErrorCode
demo/v1 RunErrorCode.A_B = "A.B"
`;

describe("api.txt by itself", () => {
  it.each([
    ["nothing", OLD, "no"],
    ["a remark", OLD.replace("A remark", "Another"), "no"],
    ["more of an answer", `${OLD}demo/v1 RunResponse.More: string\n`, "no"],
    ["more of a request", `${OLD}demo/v1 RunRequest.More?: string | undefined\n`, "no"],
    ["a need of a request", `${OLD}demo/v1 RunRequest.More: string\n`, "yes"],
    ["a new structure with a need", `${OLD}demo/v1 interface ItemInput\ndemo/v1 ItemInput.More: string\n`, "no"],
    ["another type", OLD.replace("Id: string", "Id: number"), "maybe"],
    ["another default", OLD.replace("demo = demo/v1", "demo = demo/v2"), "maybe"],
    ["no member", OLD.replace(/.*RunResponse\.Id.*\n/, ""), "yes"],
    ["no code", OLD.replace(/.*A_B.*\n/, ""), "yes"],
    ["no method", OLD.replace(/.*DemoClient\.run.*\n/, ""), "yes"],
    ["no export", OLD.replace(". isServerError\n", ""), "yes"],
  ] as const)("says of %s", (_, api, want) => {
    expect(judgeApi(OLD, api)).toBe(want);
  });
});
