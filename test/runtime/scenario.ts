import type * as Runtime from "../../templates/runtime/index.ts";
import { CREDENTIALS } from "./actions.ts";
import { respond, type Answer, type TestServer } from "./server.ts";

/** Answers of the server that {@link callEverything} asks, by action; it may be of another origin than a page. */
export const answerEverything: Answer = (response, { method, headers }) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "*, authorization");
  if (method === "OPTIONS") return void response.writeHead(204).end();
  const answers: Record<string, () => unknown> = {
    Refuse: () => respond(response, { Error: { Code: "FailedOperation.Gate", Message: "No." } }),
    Html: () => response.writeHead(502).end("<html>"),
    Hang: () => {},
    Redirect: () => response.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
    Long: () => response.end(" ".repeat(100_000)),
  };
  const answer = answers[String(headers["x-tc-action"])];
  if (answer) answer();
  else response.end('{"Response":{"RequestId":"request-1","Id":12345678901234567890}}');
};

/** Calls in each way and returns what became of it, as JSON can hold it; needs nothing but its arguments. */
export async function callEverything(
  { Client }: typeof Runtime,
  endpoint: string,
  credentials: typeof CREDENTIALS,
): Promise<unknown[]> {
  const client = new Client({ credentials, endpoint, region: "ap-seoul", maxRetries: 0 });
  const action = { service: "castle", version: "2020-01-01", action: "OpenGate", wide: ["Id"] };
  const outcomes: unknown[] = [];
  for (const options of [
    {},
    { httpMethod: "GET" },
    { signatureMethod: "HmacSHA1", httpMethod: "GET" },
    { signatureMethod: "HmacSHA256" },
  ] as const) {
    outcomes.push(await client.call(action, { Name: "süd d'or", Id: 12345678901234567890n }, options));
  }
  for (const [name, options] of [
    ["Refuse", {}],
    ["Html", {}],
    ["Hang", { timeoutMs: 100 }],
    ["Redirect", {}],
    ["Long", { maxResponseBytes: 1000 }],
  ] as const) {
    const failed = client.call({ ...action, action: name }, {}, options);
    outcomes.push(await failed.catch((error: Error & { code?: string }) => [error.name, error.code]));
  }
  return outcomes.map(
    (outcome) =>
      JSON.parse(
        JSON.stringify(Array.isArray(outcome) ? outcome : { ...(outcome as object) }, (_key, value: unknown) =>
          typeof value === "bigint" ? `${value}n` : value,
        ),
      ) as unknown,
  );
}

const ANSWER = { RequestId: "request-1", Id: "12345678901234567890n" };

/** What {@link callEverything} must return. */
export const OUTCOMES: readonly unknown[] = [
  ANSWER,
  ANSWER,
  ANSWER,
  ANSWER,
  ["ServerError", "FailedOperation.Gate"],
  ["ResponseError", null],
  ["TimeoutError", null],
  ["ResponseError", null],
  ["ResponseError", null],
];

/** Signs again, here, what {@link callEverything} sent first, and returns each as sent and as it should have been. */
export async function signAgain(
  { signRequest }: typeof Runtime,
  server: TestServer,
): Promise<[sent: object, expected: object][]> {
  const [post, get, old, form] = server.received.filter(({ method }) => method !== "OPTIONS");
  const common = { service: "castle", version: "2020-01-01", action: "OpenGate", region: "ap-seoul" };
  const params = { Name: "süd d'or", Id: 12345678901234567890n };
  const { host } = new URL(server.origin);
  const input = { ...common, host, params, credentials: CREDENTIALS };
  const timestamp = Number(post?.headers["x-tc-timestamp"]);
  const posted = await signRequest({ ...input, timestamp });
  const got = await signRequest({ ...input, httpMethod: "GET", timestamp: Number(get?.headers["x-tc-timestamp"]) });
  const pairs: [object, object][] = [
    [
      { body: post?.body, authorization: post?.headers.authorization },
      { body: posted.body, authorization: posted.headers["authorization"] },
    ],
    [
      { url: get?.url, authorization: get?.headers.authorization },
      { url: `/?${got.query}`, authorization: got.headers["authorization"] },
    ],
  ];
  for (const [text, httpMethod, signatureMethod] of [
    [old?.url.slice(2) ?? "", "GET", "HmacSHA1"],
    [form?.body ?? "", "POST", "HmacSHA256"],
  ] as const) {
    const sent = new URLSearchParams(text);
    const fixed = { timestamp: Number(sent.get("Timestamp")), nonce: Number(sent.get("Nonce")) };
    const requestClient = sent.get("RequestClient") ?? "";
    const again = await signRequest({ ...input, ...fixed, requestClient, httpMethod, signatureMethod });
    pairs.push([{ text }, { text: again.query || again.body }]);
  }
  return pairs;
}
