import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { HttpsProxyAgent } from "https-proxy-agent";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { createCertificate } from "./certificate.ts";
import { respond, serve } from "./server.ts";

const ROOT = join(import.meta.dirname, "../..");

let proxy: Server;
let proxyUrl = "";
/** What the proxy was asked to connect to. */
let tunnels: string[] = [];

beforeEach(async () => {
  tunnels = [];
  proxy = createServer().on("connect", ({ url = "", headers }, socket, head) => {
    tunnels.push(`${url} ${headers["proxy-authorization"] ?? ""}`.trim());
    const [host, port] = url.split(":");
    const upstream = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    // The one ends when the other does.
    socket.on("error", () => upstream.destroy());
    upstream.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  proxyUrl = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterEach(() => void proxy.close());

test("through the agent of https-proxy-agent: calls go through a tunnel, of which the proxy sees only where it leads", async () => {
  const certificate = createCertificate();
  await using server = await serve((response) => respond(response, {}), certificate);
  const agent = new HttpsProxyAgent(`http://user:word@${proxyUrl}`);
  // It forgets what it is given for the connection inside of the tunnel.
  Object.assign(agent.options, { ca: certificate.cert });
  // It checks the certificates of names only.
  const endpoint = server.origin.replace("127.0.0.1", "localhost");
  const client = new Client({ credentials: CREDENTIALS, endpoint, agent });
  await client.call(OPEN_GATE, {});
  await client.call(OPEN_GATE, {});
  expect(server.received).toHaveLength(2);
  const { host } = new URL(endpoint);
  const tunnel = `${host} Basic ${Buffer.from("user:word").toString("base64")}`;
  expect(tunnels).toEqual([tunnel, tunnel]);
  agent.destroy();
});

test("a proxy that refuses: an error that has its status", async () => {
  const refusing = createServer().on("connect", (_request, socket) => socket.end("HTTP/1.1 407 No\r\n\r\n"));
  await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
  const agent = new HttpsProxyAgent(`http://127.0.0.1:${(refusing.address() as AddressInfo).port}`);
  const client = new Client({ credentials: CREDENTIALS, agent, maxRetries: 0 });
  const failed = await client.call(OPEN_GATE, {}).catch((error: unknown) => error);
  refusing.close();
  // The agent lets Node read the refusal as if it were the answer.
  expect(failed).toMatchObject({ name: "ResponseError", status: 407 });
});

test("by HTTPS_PROXY, where Node is told to look at it", async (context) => {
  if (!process.allowedNodeEnvironmentFlags.has("--use-env-proxy")) {
    return context.skip(`Node ${process.versions.node} has no NODE_USE_ENV_PROXY; 24.5 has.`);
  }
  const certificate = createCertificate();
  const folder = await mkdtemp(join(tmpdir(), "proxy-"));
  await writeFile(join(folder, "ca.pem"), certificate.cert);
  await using server = await serve((response) => respond(response, {}), certificate);
  const program = `
    const { Client } = await import(${JSON.stringify(join(ROOT, "templates/runtime/index.ts"))});
    const client = new Client({ credentials: ${JSON.stringify(CREDENTIALS)}, endpoint: ${JSON.stringify(server.origin)} });
    console.log(await client.request(${JSON.stringify(OPEN_GATE)}));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const env = { ...process.env, HTTPS_PROXY: `http://${proxyUrl}`, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") };
  const run = promisify(execFile);
  await run(process.execPath, args, { cwd: ROOT, env });
  expect(tunnels).toEqual([]);
  await run(process.execPath, args, { cwd: ROOT, env: { ...env, NODE_USE_ENV_PROXY: "1" } });
  expect(tunnels).toEqual([new URL(server.origin).host]);
  expect(server.received).toHaveLength(2);
  await rm(folder, { recursive: true });
}, 60_000);
