import type * as Runtime from "../../templates/runtime/index.ts";
import type { CREDENTIALS } from "./actions.ts";
import { refuse, respond, type Answer } from "./server.ts";

/** Answers of the server that {@link useFeatures} asks, by action; it may be of another origin than a page. */
export const answerFeatures: Answer = (response, { method, headers, body }, number) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "*, authorization");
  if (method === "OPTIONS") return void response.writeHead(204).end();
  const { Offset = 0 } = JSON.parse(body) as { readonly Offset?: number };
  const write = (...pieces: readonly string[]): void => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) response.write(piece);
  };
  const answers: Record<string, () => void> = {
    ListGates: () => respond(response, { GateSet: [1, 2, 3].slice(Offset, Offset + 2), TotalCount: 3 }),
    TellTale: () => {
      write('data: {"Word":"Grüß"}\r\n\r\nda', 'ta: {"Word":"Gott"}');
      response.end();
    },
    FailTale: () => {
      write('data: {"Word":"Grüß"}\n\ndata: {"Error":{"Code":"InternalError","Message":"No."}}\n\n');
      response.end();
    },
    LongTale: () => write('data: {"Word":"Grüß"}\n\n'),
    AwaitGate: () => (number % 2 ? respond(response, { Status: "OPEN" }) : refuse(response, "InternalError")),
    BuildGate: () => refuse(response, "DryRunOperation"),
  };
  answers[String(headers["x-tc-action"])]?.();
};

/** Uses each feature and returns what became of it, as JSON can hold it; needs nothing but its arguments. */
export async function useFeatures(
  { Client, dryRun, paginate, streamEvents, waitUntil }: typeof Runtime,
  endpoint: string,
  credentials: typeof CREDENTIALS,
): Promise<unknown[]> {
  const client = new Client({ credentials, endpoint, maxRetries: 0 });
  const describe = (action: string): Runtime.Action => ({ service: "castle", version: "2020-01-01", action });
  interface Page {
    readonly GateSet: number[];
  }
  const gates = paginate<number, Page, { readonly Offset?: number }>(
    (request, options) => client.call<Page>(describe("ListGates"), request, options),
    { offset: "Offset", total: "TotalCount", items: "GateSet" },
    {},
    { deadlineMs: 60_000 },
  );
  const outcomes: unknown[] = [await gates.toArray()];

  const read = async (name: string, options?: Runtime.CallOptions): Promise<unknown[]> => {
    const words: unknown[] = [];
    try {
      for await (const { Word } of streamEvents<{ Word: string }>(client, describe(name), {}, options))
        words.push(Word);
    } catch (error) {
      words.push((error as Error).name);
    }
    return words;
  };
  outcomes.push(await read("TellTale"), await read("FailTale"), await read("LongTale", { timeoutMs: 500 }));
  for await (const { Word } of streamEvents<{ Word: string }>(client, describe("LongTale"), {})) {
    outcomes.push(Word);
    break;
  }

  interface Gate {
    readonly Status: string;
  }
  const gate = await waitUntil(
    (options) => client.call<Gate>(describe("AwaitGate"), {}, options),
    ({ Status }) => Status === "OPEN",
    { intervalMs: 1 },
  );
  outcomes.push(gate.Status);

  const build = (caller: Runtime.Caller, request: { readonly DryRun?: boolean }): Promise<{ RequestId: string }> =>
    caller.call({ ...describe("BuildGate"), dryRun: "DryRun" }, request) as Promise<{ RequestId: string }>;
  outcomes.push(await dryRun(build, client, {}));
  return outcomes;
}

/** What {@link useFeatures} must return. */
export const FEATURE_OUTCOMES: readonly unknown[] = [
  [1, 2, 3],
  ["Grüß", "Gott"],
  ["Grüß", "ServerError"],
  ["Grüß", "TimeoutError"],
  "Grüß",
  "OPEN",
  { RequestId: "request-1" },
];
