import type { SpecValue } from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import type { SourceKind } from "./import-base.ts";

/** What an importer understood of one service version, before it meets the specifications that are there. */
export interface ServiceReading {
  /** `gaap/2018-05-29`. */
  readonly folder: string;
  readonly source: SourceKind;
  /** Whether it describes the whole service: what it does not have is gone. */
  readonly isWhole: boolean;
  /** Name in the folder -> what it says. */
  readonly files: ReadonlyMap<string, FileReading>;
  /** Types that it concludes from examples, since nothing describes them. */
  readonly guesses: readonly string[];
}

/** What one file would hold if nothing were there: its value, the same as text, and what is to be said in comments. */
export interface FileReading {
  readonly value: Record<string, SpecValue>;
  readonly text: string;
  readonly findings: readonly Finding[];
}
