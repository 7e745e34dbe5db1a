import type { ActionSpec } from "../../../generator/spec/spec.ts";
import { chooseAction, chooseFrom, chooseVersion } from "./choose.ts";
import type { Mutation } from "./mutations.ts";

/** What mutations do to actions: facts, codes, and the actions themselves. */
export const ACTION_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "action: new": (state, random) => {
    const version = chooseVersion(state, random);
    const [like] = version.actions;
    version.actions.push({ ...structuredClone(like), action: `Added${random.below(1000)}` });
    return true;
  },
  "action: gone": (state, random) => {
    const version = chooseVersion(state, random);
    return version.actions.length > 1 && version.actions.splice(random.below(version.actions.length), 1).length > 0;
  },
  "action: other name": (state, random) => {
    const action = chooseAction(state, random);
    action.action = `${action.action}s`;
    return true;
  },
  // The function of the later one gets another name.
  "action: whose name is taken": (state, random) => {
    const version = chooseVersion(state, random);
    version.actions.push({ action: "stop" }, { action: "Delete" });
    return true;
  },
  "action: no request": (state, random) => delete chooseAction(state, random).input,
  title: edit((action) => (action.title = "Another title")),
  "description of an action": edit((action) => (action.description = "Other words.")),
  "deprecated action": edit((action) => (action.deprecated = "Use Stop.")),
  source: edit((action) => (action.source = { lang: "en" })),
  "erratum of an action": edit((action) => (action.erratum = "A reason.")),
  examples: edit((action) => (action.examples = [{ method: "POST", erratum: "Unreadable." }])),
  "rateLimit: lower": edit((action) => (action.rateLimit = 10)),
  "rateLimit: higher": edit((action) => (action.rateLimit = 30)),
  "rateLimit: gone": edit((action) => delete action.rateLimit),
  "region: required": edit((action) => (action.region = "required")),
  "region: ignored": edit((action) => (action.region = "ignored")),
  readOnly: edit((action) => (action.readOnly = !action.action.startsWith("Describe"))),
  "paging: gone": edit((action) => delete action.paging),
  "paging: other items": edit((action) => action.paging && delete action.paging.items),
  "paging: items of another kind": edit((action) => {
    if (!action.paging) return;
    action.output = { ...action.output, Numbers: { type: "Array of Integer" }, Names: { type: "Array of String" } };
    action.paging = { ...action.paging, items: action.action.length % 2 === 0 ? "Numbers" : "Names" };
  }),
  "paging: new": (state, random) => {
    const action = chooseAction(state, random);
    if (action.paging) return false;
    action.input = { ...action.input, Page: { type: "Integer" } };
    action.output = { ...action.output, Found: { type: "Array of Array of String" } };
    action.paging = { page: "Page", items: "Found" };
    return true;
  },
  "paging: items of another data type": (state, random) => {
    const action = chooseAction(state, random);
    if (!action.paging) return false;
    action.output = { ...action.output, Twins: { type: "Array of Twin0" } };
    action.paging = { ...action.paging, items: "Twins" };
    return true;
  },
  "stream: another": edit((action) => action.stream && (action.stream = { optional: "Stream" })),
  "stream: gone": edit((action) => delete action.stream),
  "paging: page": edit((action) => action.paging && (action.paging = { page: "Offset", items: "Ids" })),
  "dryRun: gone": edit((action) => delete action.dryRun),
  stream: edit((action) => (action.stream = "always")),
  "code: new": edit((action) => (action.errors = { ...action.errors, "Failed.New": "New." })),
  "code: gone": (state, random) => {
    const { errors = {} } = chooseAction(state, random);
    const code = chooseFrom(Object.keys(errors), random);
    return code !== undefined && delete errors[code];
  },
  "code: none": edit((action) => delete action.errors),
  "code: other meaning": edit((action) => (action.errors = { ...action.errors, "InternalError.DB": "The database." })),
};

function edit(change: (action: ActionSpec) => unknown): Mutation {
  return (state, random) => {
    const action = chooseAction(state, random);
    const before = JSON.stringify(action);
    change(action);
    return JSON.stringify(action) !== before;
  };
}
