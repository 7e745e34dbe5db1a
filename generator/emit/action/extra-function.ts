import type { describe } from "../print/comment.ts";
import type { Import } from "../print/imports.ts";

/** A function that an action has beside the one that calls it, with the same parameters; a client's method as well. */
export interface ExtraFunction {
  readonly name: string;
  readonly returnType: string;
  readonly docs: ReturnType<typeof describe>;
  /** The expression that it returns. */
  readonly result: string;
  /** A constant that it needs, as a statement. */
  readonly constant?: string;
  /** The function of the runtime that does it, and the types that it needs beside it. */
  readonly helper: Import;
  readonly types: readonly string[];
  /** What its own type names: of the runtime's types one, and data types. */
  readonly resultType: string;
  readonly dataTypes: readonly string[];
}
