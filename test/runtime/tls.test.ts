import { Agent } from "node:https";
import { describe, expect, test } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { createCertificate } from "./certificate.ts";
import { respond, serve } from "./server.ts";

describe("TLS", () => {
  test("a certificate that nobody vouches for: nothing is sent", async () => {
    await using server = await serve((response) => respond(response, {}), createCertificate());
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 });
    const call = client.call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false });
    expect(server.received).toHaveLength(0);
  });

  test("a handshake that breaks off", async () => {
    await using server = await serve((response) => respond(response, {}));
    const endpoint = server.origin.replace("http:", "https:");
    const client = new Client({ credentials: CREDENTIALS, endpoint, maxRetries: 0 });
    await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "ConnectionError", sent: false });
  });

  test("through an agent that the user passes, one connection for all calls", async () => {
    const certificate = createCertificate();
    await using server = await serve((response) => respond(response, {}), certificate);
    const agent = new Agent({ ca: certificate.cert, keepAlive: true });
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, agent });
    await client.call(OPEN_GATE, {});
    await client.call(OPEN_GATE, {});
    expect(server.received).toHaveLength(2);
    expect(server.sockets).toHaveLength(1);
    agent.destroy();
  });
});
