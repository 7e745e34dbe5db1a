import type { ActionModel } from "../../model/model.ts";
import { describe } from "../print/comment.ts";
import { printProperty } from "../print/value.ts";
import type { ExtraFunction } from "./extra-function.ts";

/** The function that reads an answer as a stream of events, where it comes so. */
export function listStreamFunctions({
  name,
  stream,
  responseName,
  description,
  deprecated,
}: ActionModel): ExtraFunction[] {
  if (!stream) return [];
  const asking =
    stream.kind === "optional" ? `{ ...request, ${printProperty(stream.memberName, true, "")} }` : "request";
  return [
    {
      name: stream.functionName,
      returnType: `AsyncIterable<StreamEvent<${responseName}>>`,
      docs: describe(
        [description, `Calls \`${name}\`: a loop over it has the events of the answer as they come.`],
        deprecated,
      ),
      result: `streamEvents(client, action, ${asking}, options)`,
      helper: { names: ["streamEvents"], from: "../../runtime/streaming/stream-events.js" },
      types: ["StreamEvent"],
      resultType: "StreamEvent",
      dataTypes: [],
    },
  ];
}
