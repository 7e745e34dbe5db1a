import { isReadingAction } from "../../model/naming.ts";
import type { ActionSpec, MembersSpec } from "../../spec/spec.ts";
import { recognisePaging } from "./recognise-paging.ts";
import { listWordings } from "./list-wordings.ts";

/** What an action's members, prose and examples say of the way it is called. */
export type Roles = Pick<ActionSpec, "paging" | "stream" | "dryRun" | "readOnly">;

/** What is known of an action when its roles are looked for. */
export interface RoleSource {
  readonly action: string;
  /** Its title and description. */
  readonly prose: string;
  readonly input: MembersSpec;
  readonly output: MembersSpec;
  /** Whether every answer that its examples show is a stream of events. */
  readonly showsStream: boolean;
}

/** Recognises paging, streams, dry runs, and actions whose names do not tell whether they only read. */
export function recogniseRoles({ action, prose, input, output, showsStream }: RoleSource): Roles {
  const paging = recognisePaging(action, input, output);
  const stream = recogniseStream(prose, input, showsStream);
  const dryRun = Object.keys(input).find((name) => /^dry_?run$/i.test(name) && input[name]?.type === "Boolean");
  const readOnly = recogniseReading(action, prose);
  return {
    ...(paging && { paging }),
    ...(stream !== undefined && { stream }),
    ...(dryRun !== undefined && { dryRun }),
    ...(readOnly !== undefined && { readOnly }),
  };
}

const STREAMS = listWordings("streams").flat();
const EVENTS = /\b(?:text\/event-stream|SSE|server-sent events?)\b/i;

function recogniseStream(prose: string, input: MembersSpec, showsStream: boolean): ActionSpec["stream"] | undefined {
  const optional = Object.keys(input).find(
    (name) =>
      /^stream$/i.test(name) &&
      input[name]?.type === "Boolean" &&
      STREAMS.some((pattern) => pattern.test(input[name]?.description ?? "")),
  );
  if (optional !== undefined) return { optional };
  return showsStream || EVENTS.test(prose) ? "always" : undefined;
}

const READS = listWordings("reads").flat();
const WRITES = listWordings("writes").flat();
const WRITING_NAME =
  /^(?:Create|Add|Delete|Remove|Modify|Update|Set|Put|Start|Stop|Run|Send|Bind|Unbind|Attach|Detach|Enable|Disable|Apply|Register|Cancel|Reset|Import|Upload|Save|Switch|Open|Close|Terminate|Renew|Restart|Reboot|Submit|Publish|Export|Generate|Sync|Sign|Invoke)(?![a-z])/;

/** Whether an action only reads, where its prose says otherwise than its name; nothing where both agree or it is not sure. */
function recogniseReading(action: string, prose: string): boolean | undefined {
  const start = prose.trimStart().slice(0, 120);
  const reads = READS.some((pattern) => pattern.test(start));
  const writes = WRITES.some((pattern) => pattern.test(start));
  if (reads === writes) return undefined;
  if (isReadingAction(action)) return writes ? false : undefined;
  return reads && !WRITING_NAME.test(action) ? true : undefined;
}
