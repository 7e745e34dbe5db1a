// The tools of typed-tencentcloud, written in templates/tools of tencentcloud-typegen: change it there.

/** `metadata/index.json`: every action of the package by its title. */
export interface MetadataIndex {
  readonly services: readonly ServiceEntry[];
  /** Error codes that every action can return -> what they mean. */
  readonly errors: Readonly<Record<string, string>>;
  /** Region -> where it is. */
  readonly regions: Readonly<Record<string, string>>;
}

/** One version of a service in the index. */
export interface ServiceEntry {
  /** `gaap`. */
  readonly service: string;
  /** `2018-05-29`; its metadata is in `metadata/gaap/2018-05-29.json`. */
  readonly version: string;
  readonly title: string;
  /** The version that the service's short path means. */
  readonly isDefault?: true;
  /** Action -> title; the title may be empty. */
  readonly actions: Readonly<Record<string, string>>;
}

/** `metadata/<service>/<version>.json`: all that is known of one version of a service. */
export interface ServiceMetadata {
  readonly service: string;
  readonly version: string;
  readonly title: string;
  /** `gaap.tencentcloudapi.com`. */
  readonly endpoint: string;
  /** Address of the service's documentation. */
  readonly docs?: string;
  /** `GaapClient`. */
  readonly clientName: string;
  readonly actions: Readonly<Record<string, ActionMetadata>>;
  /** Data types by the name that the package exports them under. */
  readonly types: Readonly<Record<string, TypeMetadata>>;
  /** Error codes of all actions -> what they mean. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What is known of an action. */
export interface ActionMetadata {
  readonly title?: string;
  readonly description?: string;
  /** `true`, or what to use instead. */
  readonly deprecated?: true | string;
  /** `destroyProxies`: the method of the client and the function of the module. */
  readonly functionName: string;
  /** Address of the page that it is transcribed from. */
  readonly source?: string;
  /** Requests a second. */
  readonly rateLimit?: number;
  /** Absent: a region may be sent. */
  readonly region?: "required" | "ignored";
  /** Only reads: a second try does no harm. */
  readonly isReadOnly?: true;
  readonly paging?: PagingMetadata;
  /** The answer is a stream of events: always, or where this member of the request asks for it. */
  readonly stream?: "always" | { readonly optional: string };
  /** Member of the request with which a call only checks. */
  readonly dryRun?: string;
  readonly input?: MembersMetadata;
  /** Without `RequestId`, which every answer has. */
  readonly output?: MembersMetadata;
  /** Its error codes, in the page's order. */
  readonly errors?: readonly string[];
  /** What a code means here, where that is not what it means in the service. */
  readonly meanings?: Readonly<Record<string, string>>;
  readonly examples?: readonly ExampleMetadata[];
}

/** Which members carry the pages of a list: one of `offset`, `page` and `cursor`, and what goes with it. */
export interface PagingMetadata {
  /** Member of the request with the 0-based index of the first record. */
  readonly offset?: string;
  /** Member of the request with the 1-based number of the page. */
  readonly page?: string;
  /** Member of the request with what the answer before returned in `next`. */
  readonly cursor?: string;
  readonly next?: string;
  /** Member of the request with the size of a page. */
  readonly limit?: string;
  /** Member of the answer with the number of all items. */
  readonly total?: string;
  /** Member of the answer with the items of a page. */
  readonly items?: string;
}

/** A data type. */
export interface TypeMetadata {
  readonly description?: string;
  readonly erratum?: string;
  readonly members: MembersMetadata;
}

/** Members by their wire names, in the page's order. */
export type MembersMetadata = Readonly<Record<string, MemberMetadata>>;

/** What is known of a member. */
export interface MemberMetadata {
  /** In the page's words: `Array of String`; a data type is named as in `types`. */
  readonly type: string;
  readonly description?: string;
  /** A request must have it. */
  readonly required?: true;
  /** An answer may lack it. */
  readonly mayBeAbsent?: true;
  /** An answer may have null. */
  readonly nullable?: true;
  /** `true`, or what to use instead. */
  readonly deprecated?: true | string;
  /** The documented values, each with its meaning, which may be empty. */
  readonly values?: readonly (readonly [value: string | number | boolean, meaning: string])[];
  /** Other values may be sent too. */
  readonly open?: true;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Characters of text, items of an array. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Makes a call repeatable; the client fills it in. */
  readonly token?: true;
  /** Its value must not be shown. */
  readonly sensitive?: true;
  /** An integer that may pass 2^53. */
  readonly wide?: true;
  readonly erratum?: string;
}

/** An example of a page. */
export interface ExampleMetadata {
  readonly title?: string;
  readonly method: "GET" | "POST";
  readonly request?: Readonly<Record<string, unknown>>;
  /** The members of `Response`. */
  readonly response?: Readonly<Record<string, unknown>>;
  /** What is wrong on the page, and what was corrected. */
  readonly erratum?: string;
}
