import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { respond, serve } from "./server.ts";

const RUNTIME = join(import.meta.dirname, "../../templates/runtime/index.ts");

test("the process ends by itself when the last call is done, though connections are kept", async () => {
  await using server = await serve((response) => respond(response, {}));
  const program = `
    const { Client } = await import(${JSON.stringify(RUNTIME)});
    const credentials = { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" };
    const client = new Client({ credentials, endpoint: ${JSON.stringify(server.origin)} });
    const action = { service: "castle", version: "2020-01-01", action: "OpenGate", rateLimit: 1 };
    console.log(await client.request(action, {}, { deadlineMs: 3_600_000, timeoutMs: 3_600_000 }));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, "../..") });
  expect(stdout).toContain("request-1");
  expect(server.received).toHaveLength(1);
}, 30_000);
