import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A server of its own process: it answers each request at once, as GAAP does.

const BODY =
  '{"Response":{"InvalidStatusInstanceSet":[],"OperationFailedInstanceSet":[],"RequestId":"c2a5d8a4-5b8f-4b3e"}}';

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": BODY.length });
    response.end(BODY);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
