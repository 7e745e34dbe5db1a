// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CallOptions, Client, isServerError } from "../src/index.js";

/** An example of a documentation page. */
export interface ActionExample<Request, Response> {
  readonly title: string;
  readonly method: "GET" | "POST";
  /** Absent where the page's own is beyond repair. */
  readonly request?: Request;
  /** GET: the address with its query, as the page shows it, without common parameters. */
  readonly url?: string;
  /** Of the request at the fixed second: HmacSHA256 of the query for GET, TC3-HMAC-SHA256 of the body for POST. */
  readonly signature?: string;
  readonly response?: Response;
  /** The error code, where the documented answer is a failure. */
  readonly failure?: string;
}

/** What the tests of an action are made from. */
export interface ActionTest<Request, Response> {
  /** Its wire name. */
  readonly action: string;
  readonly service: string;
  readonly version: string;
  readonly errorCodes: readonly string[];
  readonly examples: readonly ActionExample<Request, Response>[];
}

type Call<Request, Response> = (client: Client, request: Request, options?: CallOptions) => Promise<Response>;

const TIME = 1551113065;
const NONCE = 11886;
const OPTIONS: CallOptions = {
  credentials: { secretId: "AKIDEXAMPLE", secretKey: "SECRETKEYEXAMPLE" },
  region: "ap-guangzhou",
  requestClient: "typed-tencentcloud-test",
  idempotencyToken: false,
  maxRetries: 0,
  rateLimit: false,
};

/** Tests an action against the examples and error codes of its page. */
export function testAction<Request, Response>(
  call: Call<Request, Response>,
  { action, service, version, errorCodes, examples }: ActionTest<Request, Response>,
): void {
  describe(action, () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["Date"], now: TIME * 1000 });
      vi.spyOn(Math, "random").mockReturnValue(NONCE / 65535);
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });

    it("is called by its own name and version", async () => {
      const { sent } = await exchange(call, asDocumented({}), {}, {});
      expect(sent.headers["x-tc-action"]).toBe(action);
      expect(sent.headers["x-tc-version"]).toBe(version);
      expect(sent.headers["authorization"]).toContain(`/${service}/tc3_request`);
    });

    it.each(examples.filter((example) => example.request && example.method === "GET"))(
      "sends the documented query: $title",
      async ({ request, url, signature }) => {
        const options = { httpMethod: "GET", signatureMethod: "HmacSHA256" } as const;
        const { sent } = await exchange(call, request as Request, {}, options);
        const query = new URL(sent.url).searchParams;
        const documented = new URL(url ?? "");
        expect(sent.url.startsWith(`${documented.origin}/?`)).toBe(true);
        expect([...query]).toEqual(expect.arrayContaining([...documented.searchParams]));
        expect([...query.keys()].filter((key) => !COMMON.has(key) || documented.searchParams.has(key))).toHaveLength(
          documented.searchParams.size,
        );
        expect(query.get("Signature")).toBe(signature);
      },
    );

    it.each(examples.filter((example) => example.request && example.method === "POST"))(
      "sends the documented body: $title",
      async ({ request, signature }) => {
        const { sent } = await exchange(call, request as Request, {}, {});
        expect(sent.headers["authorization"]).toMatch(new RegExp(`Signature=${signature}$`));
        expect(sent.headers["content-type"]).toBe("application/json");
      },
    );

    it.each(examples.filter((example) => example.response && example.failure === undefined))(
      "returns the documented answer: $title",
      async ({ request, response }) => {
        const { answer } = await exchange(call, request ?? asDocumented({}), response as Response & object, {});
        expect(answer).toEqual(response);
      },
    );

    const failures = examples.map((example) => example.failure).filter((code) => code !== undefined);
    it.each([...new Set([...errorCodes, ...failures])])("throws %s as itself", async (code) => {
      const failure = { Error: { Code: code, Message: "as documented" }, RequestId: "req-1" };
      const error: unknown = await exchange(call, asDocumented({}), failure, {}).catch((reason: unknown) => reason);
      expect(isServerError(error, code)).toBe(true);
      expect(isServerError(error, `${code}.Other`)).toBe(false);
      expect(error).toMatchObject({ name: "ServerError", code, action, requestId: "req-1" });
    });
  });
}

/** Parameters that every request in a query string has. */
const COMMON = new Set([
  "Nonce",
  "Region",
  "RequestClient",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Timestamp",
  "Version",
]);

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** Calls the action once, through a `fetch` that keeps what it is given and answers what it is told. */
async function exchange<Request, Response>(
  call: Call<Request, Response>,
  request: Request,
  answer: object,
  options: CallOptions,
): Promise<{ sent: Sent; answer: Response }> {
  const requests: Sent[] = [];
  const fetch: NonNullable<CallOptions["fetch"]> = (url, { headers }) => {
    requests.push({ url, headers });
    return Promise.resolve(new globalThis.Response(stringify({ Response: answer })));
  };
  const result = await call(new Client({ ...OPTIONS, ...options, fetch }), request);
  expect(requests).toHaveLength(1);
  return { sent: requests[0] as Sent, answer: result };
}

/** JSON in which a bigint is an integer. */
function stringify(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(stringify).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${stringify(item)}`);
  return `{${members.join(",")}}`;
}

/** Passes what a page shows although its own types do not allow it; the specification says so in an erratum. */
export function asDocumented(value: object): never {
  return value as never;
}
