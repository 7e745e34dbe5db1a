/**
 * What the files of `specs/` hold once they are read: the same keys as in the YAML, in the same order.
 * `specs/schema/*.schema.json` is the truth that editors and validation use; these types follow it.
 */

/** Text of a type as documentation writes it: `String`, `Array of Integer`, `InterInstanceFlow`. */
export type TypeText = string;

/** A JSON value of a specification; integers beyond 2^53 are `bigint`. */
export type SpecValue = null | boolean | number | bigint | string | SpecValue[] | { [name: string]: SpecValue };

/** That something is deprecated: `true`, or what to use instead: `Use ProxyIds.` */
export type Deprecation = true | string;

/** How a page shows a request: query string or JSON body. */
export type RequestMethod = "GET" | "POST";

/** What a page says of the common parameter Region. */
export type RegionRule = "required" | "optional" | "ignored";

/** One parameter of a request, an answer or a data type, under its wire name. */
export interface MemberSpec {
  type: TypeText;
  /** A request must carry it. */
  required?: boolean;
  /** An answer may lack it; without this flag an answer always has it. */
  mayBeAbsent?: boolean;
  /** The page says that it may be null. */
  nullable?: boolean;
  description?: string;
  /** Enumerated values with their meanings (empty where the page gives none). */
  values?: Record<string, string>;
  /** Other values than `values` may come. */
  open?: boolean;
  default?: SpecValue;
  example?: SpecValue;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  deprecated?: Deprecation;
  /** Makes a call repeatable; the client fills it in. */
  idempotencyToken?: boolean;
  /** A password or key: never logged. */
  sensitive?: boolean;
  /** An Integer that may pass 2^53. */
  wide?: boolean;
  /** What the page has wrong about this member, what stands here instead, and why. */
  erratum?: string;
}

/** Members by wire name, in the order of the page. */
export type MembersSpec = Record<string, MemberSpec>;

/** `types.yaml`: the data types of a service, by name. */
export type TypesSpec = Record<string, TypeSpec>;

/** A named structure of a service. */
export interface TypeSpec {
  description?: string;
  /** Set where no page describes the type, or where its page is wrong. */
  erratum?: string;
  members: MembersSpec;
}

/** Where a specification was transcribed from. */
export interface SourceSpec {
  url?: string;
  /** `2020-04-17T15:10:27` or `2020-04-17`, as the page prints it, without a zone. */
  updated?: string;
  /** Language of the prose taken over: `en`, `zh`, `ja`, `ko`. */
  lang?: string;
}

/** One example of a page: a request, and the answer documented for it. */
export interface ExampleSpec {
  title?: string;
  description?: string;
  method: RequestMethod;
  /** Members of the request without common parameters. Absent only beside an erratum: it could not be read. */
  request?: Record<string, SpecValue>;
  /** What stands under `Response`, `RequestId` included; `Error` in it makes it a failure. Absent: none is shown, or unreadable. */
  response?: Record<string, SpecValue>;
  /** What is wrong on the page, what was corrected, and why. Frees the example from having to fit the members. */
  erratum?: string;
  /** The page's own text where it was corrected: of the answer, or of both. */
  documented?: string | { request?: string; response?: string };
}

/** Which members carry the pages of a list; one of `offset`, `page` and `cursor` is there. */
export interface PagingSpec {
  /** 0-based record index. */
  offset?: string;
  /** 1-based page number. */
  page?: string;
  /** Opaque position returned by the answer before. */
  cursor?: string;
  /** Answer member with the position to send next; without it, the one called as the cursor is. */
  next?: string;
  /** Page size. */
  limit?: string;
  /** Answer member with the number of all items. */
  total?: string;
  /** Answer member with the items of this page. */
  items?: string;
}

/** `<Action>.yaml`: one API action. */
export interface ActionSpec {
  action: string;
  title?: string;
  description?: string;
  deprecated?: Deprecation;
  source?: SourceSpec;
  /** Requests a second, as documented. */
  rateLimit?: number;
  region?: RegionRule;
  /** What is wrong on the page beyond one member or example. */
  erratum?: string;
  paging?: PagingSpec;
  /** The answer is `text/event-stream`: always, or where this Boolean member of the request asks for it. */
  stream?: "always" | { optional: string };
  /** Boolean member of the request with which a call only checks and changes nothing. */
  dryRun?: string;
  /** Whether it only reads; without this key its name decides. */
  readOnly?: boolean;
  input?: MembersSpec;
  /** Without `RequestId`, which is in every answer. */
  output?: MembersSpec;
  /** Business error codes, code -> description (may be empty). */
  errors?: Record<string, string>;
  examples?: ExampleSpec[];
}

/** `service.yaml`: one version of one service. */
export interface ServiceSpec {
  service: string;
  version: string;
  title?: string;
  /** The service's short path means this version. */
  default?: true;
  endpoint: string;
  docs?: string;
  /** Error codes that belong to the service as a whole, code -> description. */
  errors?: Record<string, string>;
}

/** `package.yaml`: what the generated package says of itself, and what is generated. */
export interface PackageSpec {
  name?: string;
  version?: string;
  description?: string;
  license?: string;
  repository?: string;
  homepage?: string;
  outputs?: OutputName[];
}

/** A part of what is generated. */
export type OutputName = "client" | "tests" | "metadata" | "openapi" | "docs";

/** `specs/common/errors.yaml`: codes that every action can return. */
export type CommonErrorsSpec = Record<string, CommonErrorSpec>;

/** One common error code. */
export interface CommonErrorSpec {
  description: string;
  /** Who must act: see the schema for what each class means. */
  class: "auth" | "client" | "throttling" | "quota" | "resource" | "server" | "dryRun";
}

/** `specs/common/regions.yaml`: region -> where it is. */
export type RegionsSpec = Record<string, string>;
