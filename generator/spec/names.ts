import names from "../../specs/schema/names.schema.json" with { type: "json" };

const { action, code } = names.definitions;

/** Whether a text has the form of an error code: `Family`, or `Family.Detail`. */
export function isErrorCode(text: string): boolean {
  return CODE.test(text);
}

/** Whether a text has the form of an action's name. */
export function isActionName(text: string): boolean {
  return ACTION.test(text);
}

const CODE = new RegExp(code.pattern);
const ACTION = new RegExp(action.pattern);
