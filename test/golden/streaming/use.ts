import { expect, test } from "vitest";
import { streamAskLamp, streamWatchLamps } from "../src/lamp/v20200101/index.js";

test("a generated stream asks for one, and has events of its type", async () => {
  const sent: object[] = [];
  const client = {
    call: async (_action: object, request: object): Promise<object> => {
      sent.push(request);
      return [{ Words: ["I"] }, { Words: ["am."] }];
    },
  };
  let words = "";
  for await (const { Words = [] } of streamAskLamp(client, { Question: "Are you on?", Stream: false })) {
    words += Words.join(" ");
  }
  expect(words).toBe("Iam.");
  expect(sent).toEqual([{ Question: "Are you on?", Stream: true }]);
});

test("events that nobody documents may have any members", async () => {
  const client = { call: async (): Promise<object> => [{ Lamp: "a", RequestId: "request-1" }] };
  for await (const event of streamWatchLamps(client)) {
    const lamp: unknown = event["Lamp"];
    const id: string | undefined = event.RequestId;
    expect([lamp, id]).toEqual(["a", "request-1"]);
  }
});
