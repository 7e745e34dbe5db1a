/** What a column of a table holds. `message`: a second description, in another language. */
export type Column = "name" | "required" | "type" | "description" | "code" | "message";

/** What a heading announces. `request` and `response` are the halves of one example. */
export type Section =
  "description" | "input" | "output" | "examples" | "request" | "response" | "resources" | "errors" | "commonErrors";

export type Language = "en" | "zh" | "ja" | "ko";

/**
 * How pages of one language are worded. Lower case, compared with text in lower case whose numbering, emphasis and final
 * colon are gone.
 */
export interface PageWordings {
  /** Headers of columns. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Types that pages translate -> the type in English. */
  readonly types: Readonly<Record<string, string>>;
  /** Headings of sections. */
  readonly sections: Readonly<Record<Section, readonly string[]>>;
  /** Words before the number of an example. */
  readonly exampleWords: readonly string[];
  /** Words on the line that names the host. */
  readonly domainWords: readonly string[];
  /** Words on the line that states the rate limit. */
  readonly rateWords: readonly string[];
  /** The figure of the rate limit, a second. */
  readonly rateFigures: readonly RegExp[];
  /** Words by which a row is one of the common parameters. */
  readonly commonWords: readonly string[];
  /** Region need not be given. */
  readonly regionIgnored: readonly string[];
  /** Words before the date of the last change. */
  readonly updatedWords: readonly string[];
  /** Words before the actions that use a data type. */
  readonly usedByWords: readonly string[];
  /** Sentences around the table of error codes; one of them says that there are none. */
  readonly noCodes: readonly string[];
  /** Starts of lines that belong to the site, not to the page. */
  readonly furniture: readonly string[];
  /** Starts of sentences that every page has and no description needs. */
  readonly boilerplate: readonly string[];
}
