import { expect, test } from "vitest";
import type { Action } from "../../../templates/runtime/action.ts";
import type { Caller } from "../../../templates/runtime/caller.ts";
import { Client } from "../../../templates/runtime/client.ts";
import type { CallOptions } from "../../../templates/runtime/options/options.ts";
import { dryRun } from "../../../templates/runtime/waiting/dry-run.ts";
import { CREDENTIALS, OPEN_GATE } from "../actions.ts";
import { refuse, respond, serve, type Answer, type TestServer } from "../server.ts";

interface BuildRequest {
  readonly Towers: number;
  readonly DryRun?: boolean | undefined;
}

/** The function of an action, as it is generated. */
function makeBuild(
  action: Action,
): (
  client: Caller,
  request: BuildRequest,
  options?: CallOptions,
) => Promise<{ RequestId: string; TowerIds: string[] }> {
  return (client, request, options) =>
    client.call(action, request, options) as Promise<{ RequestId: string; TowerIds: string[] }>;
}

const build = makeBuild({ ...OPEN_GATE, action: "BuildTowers", dryRun: "DryRun" });

function createClient(server: TestServer): Client {
  return new Client({ credentials: CREDENTIALS, endpoint: server.origin });
}

test.each<[string, Answer]>([
  ["the code for it", (response) => refuse(response, "DryRunOperation")],
  ["a plain answer", (response) => respond(response, {})],
])("success may be %s", async (_title, answer) => {
  await using server = await serve(answer);
  const request: BuildRequest = { Towers: 2, DryRun: false };
  expect(await dryRun(build, createClient(server), request, { region: "ap-seoul" })).toEqual({
    RequestId: "request-1",
  });
  expect(server.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ Towers: 2, DryRun: true }]);
  expect(server.received[0]?.headers["x-tc-region"]).toBe("ap-seoul");
  expect(request).toEqual({ Towers: 2, DryRun: false });
});

test("what the call would fail with is thrown", async () => {
  await using server = await serve((response) => refuse(response, "LimitExceeded.Towers"));
  await expect(dryRun(build, createClient(server), { Towers: 2 })).rejects.toMatchObject({
    code: "LimitExceeded.Towers",
  });
});

test("an action that would do it for real: a ConfigError, and nothing sent", async () => {
  await using server = await serve((response) => respond(response, {}));
  const open = makeBuild({ ...OPEN_GATE });
  const failed = dryRun(open, createClient(server), { Towers: 2 });
  await expect(failed).rejects.toMatchObject({ name: "ConfigError", message: "OpenGate has no dry run." });
  expect(server.received).toHaveLength(0);
});

test("a request that cannot ask for it does not compile", () => {
  const burn = async (_client: Caller, _request: { readonly Towers: number }): Promise<{ RequestId: string }> => ({
    RequestId: "r",
  });
  // @ts-expect-error It has no DryRun.
  const tryToBurn = (client: Caller): Promise<unknown> => dryRun(burn, client, { Towers: 2 });
  expect(tryToBurn).toBeTypeOf("function");
});
