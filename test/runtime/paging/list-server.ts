import type { Paginated } from "../../../templates/runtime/paging/paginate.ts";
import { paginate } from "../../../templates/runtime/paging/paginate.ts";
import type { Paging } from "../../../templates/runtime/paging/paging.ts";
import { Client } from "../../../templates/runtime/client.ts";
import type { CallOptions } from "../../../templates/runtime/options/options.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "../actions.ts";
import { respond, serve, type TestServer } from "../server.ts";

/** A request's or an answer's members. */
export type Members = Record<string, unknown>;

/** What a service makes of a request; `number` is 1 for the first. */
export type Service = (request: Members, number: number) => Members;

/** An item of the lists here. */
export interface Gate {
  readonly Id: number;
}

/** So many items. */
export function makeGates(count: number): Gate[] {
  return Array.from({ length: count }, (_, index) => ({ Id: index }));
}

/** Starts a real server that answers as the service does. */
export function serveList(service: Service): Promise<TestServer> {
  return serve((response, { body }, number) => respond(response, service(JSON.parse(body) as Members, number)));
}

/** The list of that server, read by a client. */
export function readList(
  server: TestServer,
  paging: Paging,
  request: Members = {},
  options?: CallOptions,
): Paginated<Gate, Members> {
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0, rateLimit: false });
  return paginate<Gate, Members, Members>(
    (page, pageOptions) => client.call(DESCRIBE_GATES, page, pageOptions),
    paging,
    request,
    options,
  );
}

/** The requests that the server got. */
export function listRequests(server: TestServer): Members[] {
  return server.received.map(({ body }) => JSON.parse(body) as Members);
}
