import type { SpecValue } from "../../spec/spec.ts";
import type { Change, ChangeEvent, Subject } from "../change.ts";
import { findSpot } from "../spot.ts";
import type { Show } from "./show.ts";

/** A change as one sentence. */
export function describeChange(change: Change, show: Show): string {
  const { member } = findSpot(change.place);
  const [subject, event] = change.kind.split("-") as [Subject, ChangeEvent];
  const words: Words = {
    thing: nameThing(change, show),
    name: show.code(String(change.place.path.at(-1) ?? "")),
    before: showValue(change.before, show),
    after: showValue(change.after, show),
  };
  const describe = SENTENCES[subject];
  if (describe) return describe[event](words);
  const of = member === undefined ? "" : ` of ${words.thing}`;
  if (TEXTS.has(subject)) return `The ${FACTS[subject] ?? subject}${of} is other than before.`;
  return describeFact(`${FACTS[subject] ?? subject}${of}`, event, words);
}

interface Words {
  /** What the change is of: `the request's X`. */
  readonly thing: string;
  /** The last key of its place. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What has the fact, or is it: a member by whose it is, else the action, type or service. */
function nameThing({ place }: Change, show: Show): string {
  const { part, owner, member } = findSpot(place);
  if (member === undefined) return owner === undefined ? `The service` : show.code(owner);
  if (part === "dataType") return show.code(`${owner}.${member}`);
  return `${show.code(member)} of the ${part}`;
}

/** Facts that are prose, or too long to be shown. */
const TEXTS: ReadonlySet<Subject> = new Set([
  "description",
  "title",
  "erratum",
  "source",
  "examples",
  "example",
  "docs",
]);

const LONGEST = 60;

function showValue(value: SpecValue | undefined, show: Show): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value, (_, item: unknown) => simplify(item));
  return show.code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

function simplify(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

type Sentences = Readonly<Record<ChangeEvent, (words: Words) => string>>;

function flag(added: string, removed: string): Sentences {
  return {
    added: ({ thing }) => `${thing} ${added}.`,
    removed: ({ thing }) => `${thing} ${removed}.`,
    changed: ({ thing }) => `${thing} ${added}.`,
  };
}

function named(noun: string): Sentences {
  return {
    added: ({ name }) => `${noun} ${name} is new.`,
    removed: ({ name }) => `${noun} ${name} is gone.`,
    changed: ({ name }) => `${noun} ${name} is described in other words.`,
  };
}

const SENTENCES: Readonly<Partial<Record<Subject, Sentences>>> = {
  version: {
    added: ({ after }) => `Version ${after} is new.`,
    removed: ({ before }) => `Version ${before} is gone.`,
    changed: ({ after }) => `Version ${after} is another.`,
  },
  action: flag("is new", "is gone"),
  dataType: flag("is new", "is gone"),
  member: flag("is new", "is gone"),
  export: {
    added: ({ thing, after }) => `${thing} is exported as ${after}.`,
    removed: ({ thing, before }) => `${thing} is not exported as ${before} any more.`,
    changed: ({ thing, after }) => `${thing} is exported as ${after}.`,
  },
  code: named("The error code"),
  knownRegion: named("The region"),
  value: {
    added: ({ thing, name }) => `${thing} has a new value, ${name}.`,
    removed: ({ thing, name }) => `${thing} has the value ${name} no longer.`,
    changed: ({ thing, name }) => `The value ${name} of ${thing} is described in other words.`,
  },
  values: {
    added: ({ thing, after }) => `${thing} has a list of values: ${after}.`,
    removed: ({ thing }) => `${thing} has no list of values any more.`,
    changed: ({ thing, after }) => `${thing} has a list of values: ${after}.`,
  },
  required: flag("is required", "is not required any more"),
  mayBeAbsent: flag("may be absent", "is always there"),
  nullable: flag("may be null", "is never null"),
  open: flag("may have other values than those listed", "has only the values that are listed"),
  idempotencyToken: flag("makes a call repeatable, and is filled in", "does not make a call repeatable any more"),
  sensitive: flag("is kept out of logs and errors", "is not kept out of logs and errors any more"),
  wide: flag("may pass 2^53", "does not pass 2^53"),
  defaultVersion: {
    added: ({ after }) => `The service's short path means ${after}.`,
    removed: ({ before }) => `The service's short path means ${before} no longer.`,
    changed: ({ before, after }) => `The service's short path means ${after}, no longer ${before}.`,
  },
  region: {
    added: ({ after }) => `A region is ${after}.`,
    removed: ({ before }) => `A region is not ${before} any more.`,
    changed: ({ before, after }) => `A region is ${after}, was ${before}.`,
  },
  readOnly: {
    added: () => "It only reads.",
    removed: () => "It does not only read.",
    changed: ({ after }) => (after.includes("true") ? "It only reads." : "It does not only read."),
  },
};

/** Facts that have a value, as nouns. */
const FACTS: Readonly<Partial<Record<Subject, string>>> = {
  type: "type",
  minLength: "shortest length",
  maxLength: "longest length",
  deprecated: "deprecation",
  rateLimit: "rate limit",
  dryRun: "dry run",
  docs: "page",
  class: "class",
  outputs: "list of outputs",
};

function describeFact(noun: string, event: ChangeEvent, { before, after }: Words): string {
  if (event === "removed") return `The ${noun} is gone; it was ${before}.`;
  return event === "added" ? `The ${noun} is new: ${after}.` : `The ${noun} is ${after}, was ${before}.`;
}
