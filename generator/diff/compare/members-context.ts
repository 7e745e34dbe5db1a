import type { TypesSpec } from "../../spec/spec.ts";
import type { Place } from "../change.ts";
import type { Sides } from "../rules/direction.ts";

/** Where members stand, and how they are used. */
export interface MembersContext {
  readonly place: Place;
  /** Which ways they travel. */
  readonly sides: Sides;
  /** The forms in which the package exports them; a data type that nothing uses is exported and does not travel. */
  readonly typeSides: Sides;
  readonly typesBefore: TypesSpec;
  readonly typesAfter: TypesSpec;
  /** Pairs of data types that are being compared, from the outside in. */
  readonly under: readonly string[];
}

/** The context of what stands one key further in. */
export function stepInto(context: MembersContext, ...keys: readonly string[]): MembersContext {
  return { ...context, place: { ...context.place, path: [...context.place.path, ...keys] } };
}
