import type { MembersSpec, SourceSpec, TypesSpec } from "../../../spec/spec.ts";
import type { RawExample } from "../../example/read-example.ts";
import type { Finding } from "../../finding.ts";
import type { ExplorerLink } from "../words/page-text.ts";
import type { Language } from "../words/page-wordings.ts";
import type { PageParts } from "./page-parts.ts";

/** What the reader of a page knows beside its text. */
export interface PageOptions {
  /** Shown where something is wrong. */
  readonly fileName: string;
  /** `gaap`: used where the page names none; another one on the page is noted. */
  readonly service?: string;
  readonly version?: string;
  readonly lang?: Language;
  readonly url?: string;
}

/** What was read from one page, before it is known which types its service describes elsewhere. */
export type PageReading = ActionReading | TypesReading | ErrorsReading | Refusal;

interface Common {
  readonly fileName: string;
  readonly service: string | undefined;
  readonly version: string | undefined;
  readonly source: SourceSpec;
}

export interface ActionReading extends Common {
  readonly kind: "action";
  readonly service: string;
  readonly version: string;
  readonly endpoint: string;
  readonly action: string;
  /** The language that it seems to be written in, whatever is recorded. */
  readonly language: Language | undefined;
  readonly description: string;
  readonly rateLimit: number | undefined;
  readonly region: "required" | "optional" | "ignored" | undefined;
  readonly input: MembersSpec;
  readonly output: MembersSpec;
  readonly types: TypesSpec;
  readonly errors: Record<string, string>;
  readonly examples: readonly RawExample[];
  readonly findings: readonly Finding[];
  /** Of places in types.yaml. */
  readonly typeFindings: readonly Finding[];
}

export interface TypesReading extends Common {
  readonly kind: "types";
  readonly types: TypesSpec;
  readonly typeFindings: readonly Finding[];
  /** Actions that use the types, as the chapter says. */
  readonly usedBy: ReadonlySet<string>;
}

export interface ErrorsReading extends Common {
  readonly kind: "errors";
  readonly errors: Record<string, string>;
  readonly findings: readonly Finding[];
}

/** A page that was not read: a finding that says why, and what to do about it. */
export interface Refusal {
  readonly kind: "refused";
  readonly finding: Finding;
}

/** A page with what was found on it so far. */
export interface Page {
  readonly text: string;
  readonly parts: PageParts;
  readonly source: SourceSpec;
  readonly options: PageOptions;
  readonly explorer: ExplorerLink | undefined;
  readonly language: Language | undefined;
}
