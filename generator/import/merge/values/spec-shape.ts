/**
 * How the parts of a specification are merged. `fact`: from the source, as a whole. `prose`: ours once it is there.
 * `flag`: a fact that may be said with or without words. `record`: where a specification is from, always the newest.
 * `examples`: a list without names.
 */
export type SpecShape = LeafShape | MapShape;

export interface LeafShape {
  readonly kind: "fact" | "prose" | "flag" | "record" | "examples";
  /** A source that does not have it says nothing about it. */
  readonly isSilent?: true;
}

export interface MapShape {
  readonly kind: "map";
  readonly keys: Readonly<Record<string, SpecShape>>;
  /** Shape of all other keys. */
  readonly rest: SpecShape;
  /** What an entry is, where its going is never a matter of course. */
  readonly entry?: RemovalKind;
  readonly isSilent?: true;
  /** The source describes only some of the entries. */
  readonly isPartial?: true;
}

/** What a source can take back that somebody's code may use. */
export type RemovalKind = "member" | "code" | "example" | "type" | "action";

const FACT: LeafShape = { kind: "fact" };
const PROSE: LeafShape = { kind: "prose" };
const SILENT_PROSE: LeafShape = { kind: "prose", isSilent: true };
const SILENT_FACT: LeafShape = { kind: "fact", isSilent: true };

const MEMBER: MapShape = {
  kind: "map",
  keys: {
    description: PROSE,
    erratum: PROSE,
    deprecated: { kind: "flag" },
    values: { kind: "map", keys: {}, rest: PROSE },
  },
  rest: FACT,
};
const MEMBERS: MapShape = { kind: "map", keys: {}, rest: MEMBER, entry: "member" };
const CODES: MapShape = { kind: "map", keys: {}, rest: PROSE, entry: "code", isSilent: true };

/** `<Action>.yaml` of a source that describes all of a service: an action without input has none. */
export const ACTION_SHAPE: MapShape = {
  kind: "map",
  keys: {
    title: SILENT_PROSE,
    description: SILENT_PROSE,
    erratum: SILENT_PROSE,
    deprecated: { kind: "flag" },
    source: { kind: "record", isSilent: true },
    rateLimit: SILENT_FACT,
    region: SILENT_FACT,
    input: MEMBERS,
    output: MEMBERS,
    errors: CODES,
    examples: { kind: "examples", isSilent: true },
  },
  rest: FACT,
};

/** `<Action>.yaml` of a page: one that lacks a section may be cut. */
export const PAGE_SHAPE: MapShape = {
  ...ACTION_SHAPE,
  keys: { ...ACTION_SHAPE.keys, input: { ...MEMBERS, isSilent: true }, output: { ...MEMBERS, isSilent: true } },
};

const TYPE: MapShape = {
  kind: "map",
  keys: { description: PROSE, erratum: PROSE, members: MEMBERS },
  rest: FACT,
};

/** `types.yaml` of a source that describes all of a service. */
export const TYPES_SHAPE: MapShape = { kind: "map", keys: {}, rest: TYPE, entry: "type" };

/** `types.yaml` of a source that describes some of its types. */
export const SOME_TYPES_SHAPE: MapShape = { ...TYPES_SHAPE, isPartial: true };

/** `service.yaml`. */
export const SERVICE_SHAPE: MapShape = {
  kind: "map",
  keys: { title: SILENT_PROSE, docs: SILENT_PROSE, errors: { ...CODES, isPartial: true } },
  rest: SILENT_FACT,
};
