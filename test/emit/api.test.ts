import { expect, it } from "vitest";
import { generateDemo } from "../support/specs.ts";

const ACTION = `action: ListLamps
paging: { offset: Offset, items: Lamps }
stream: always
input: { Offset: { type: Integer } }
output: { Lamps: { type: Array of String, values: { red: "", blue: "" }, nullable: true } }
`;

it("the functions for pages and for the stream of an action are lines of api.txt, and its client's methods", async () => {
  const { files, problems } = await generateDemo({ "demo/2020-01-01/ListLamps.yaml": ACTION });
  expect(problems).toEqual([]);
  const lines = files.get("api.txt")?.split("\n") ?? [];
  const pages = 'Paginated<NonNullable<ListLampsResponse["Lamps"]>[number], ListLampsResponse>';
  const events = "AsyncIterable<StreamEvent<ListLampsResponse>>";
  const rest = "request?: ListLampsRequest, options?: CallOptions";
  expect(lines).toEqual(
    expect.arrayContaining([
      `demo/v20200101 DemoClient.paginateListLamps(${rest}): ${pages}`,
      `demo/v20200101 DemoClient.streamListLamps(${rest}): ${events}`,
      `demo/v20200101 function paginateListLamps(client: Caller, ${rest}): ${pages}`,
      `demo/v20200101 function streamListLamps(client: Caller, ${rest}): ${events}`,
    ]),
  );
});
