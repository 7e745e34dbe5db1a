import type { ActionModel } from "../../model/model.ts";
import type { ExtraFunction } from "./extra-function.ts";
import { listPagingFunctions } from "./paging-function.ts";
import { listStreamFunctions } from "./stream-function.ts";

/** The functions that read the pages and the stream of an action, where it has them. */
export function listExtraFunctions(action: ActionModel): ExtraFunction[] {
  return [...listPagingFunctions(action), ...listStreamFunctions(action)];
}
