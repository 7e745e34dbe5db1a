import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import actionSchema from "../../../specs/schema/action.schema.json" with { type: "json" };
import errorsSchema from "../../../specs/schema/errors.schema.json" with { type: "json" };
import memberSchema from "../../../specs/schema/member.schema.json" with { type: "json" };
import namesSchema from "../../../specs/schema/names.schema.json" with { type: "json" };
import packageSchema from "../../../specs/schema/package.schema.json" with { type: "json" };
import regionsSchema from "../../../specs/schema/regions.schema.json" with { type: "json" };
import serviceSchema from "../../../specs/schema/service.schema.json" with { type: "json" };
import suppressionsSchema from "../../../specs/schema/suppressions.schema.json" with { type: "json" };
import typesSchema from "../../../specs/schema/types.schema.json" with { type: "json" };
import { type Path, problemAt, type SpecDocument } from "../document.ts";
import type { Problem } from "../problem.ts";
import { suggest } from "../suggest.ts";

const schemas = {
  action: actionSchema,
  errors: errorsSchema,
  package: packageSchema,
  regions: regionsSchema,
  service: serviceSchema,
  suppressions: suppressionsSchema,
  types: typesSchema,
};

/** The kinds of files in `specs/`, one JSON Schema each. */
export type SchemaName = keyof typeof schemas;

const validators = new Map<SchemaName, ValidateFunction>();

/** Compares a file with its JSON Schema and returns each place where they differ. */
export function checkSchema(document: SpecDocument, name: SchemaName): Problem[] {
  const validate = compileSchema(name);
  if (validate(document.value)) return [];
  return dropEchoes(validate.errors ?? []).map((error) => toProblem(error, document));
}

let ajv: Ajv | undefined;

function compileSchema(name: SchemaName): ValidateFunction {
  let validate = validators.get(name);
  if (!validate) {
    ajv ??= new Ajv({
      allErrors: true,
      verbose: true,
      formats: { regex: isRegex },
      schemas: [memberSchema, namesSchema],
    });
    validate = ajv.compile(schemas[name]);
    validators.set(name, validate);
  }
  return validate;
}

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

/** One mistake makes several errors: those of a choice's branches, and of a name's form. The outermost says enough. */
function dropEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set(errors.filter((error) => error.keyword === "oneOf").map((error) => error.instancePath));
  return errors.filter((error) => {
    if (error.keyword === "propertyNames") return false;
    return error.keyword === "oneOf" || !choices.has(error.instancePath);
  });
}

function toProblem(error: ErrorObject, document: SpecDocument): Problem {
  const path = readPointer(error.instancePath);
  const params = error.params as Record<string, unknown>;
  if (error.propertyName !== undefined) {
    const message = `${quote(error.propertyName)} is not of the form that names have here.`;
    return problemAt(document, [...path, error.propertyName], "key", "invalid-name", message);
  }
  if (error.keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    const known = Object.keys((error.parentSchema as { properties: object }).properties);
    const message = `${quote(key)} is not a key here.${suggest(key, known)}`;
    return problemAt(document, [...path, key], "key", "unknown-key", message);
  }
  if (error.keyword === "required") {
    const key = quote(String(params["missingProperty"]));
    const place = path.length > 0 ? ` in ${path.join(".")}` : "";
    return problemAt(document, path, "key", "missing-key", `The key ${key} is missing${place}.`);
  }
  const subject = path.length > 0 ? path.join(".") : "The file";
  return problemAt(document, path, "value", "wrong-shape", `${subject} ${explain(error, params)}`);
}

function readPointer(pointer: string): Path {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The rest of a sentence that begins with the place: `must be one of required, optional, ignored.` */
function explain(error: ErrorObject, params: Record<string, unknown>): string {
  switch (error.keyword) {
    case "type":
      return `must be ${typeNames[String(params["type"])] ?? String(params["type"])}.`;
    case "enum": {
      const allowed = (params["allowedValues"] as unknown[]).map(String);
      return `must be one of ${allowed.join(", ")}.${suggest(String(error.data), allowed)}`;
    }
    case "const":
      return `must be ${String(params["allowedValue"])}, or not be there.`;
    case "oneOf":
      return `must be ${describeChoices(error.schema as { const?: unknown; type?: string }[])}.`;
    case "pattern":
      return `is ${quote(String(error.data))}, which is not of the form /${String(params["pattern"])}/.`;
    case "format":
      return "must be a regular expression.";
    default:
      return `${error.message ?? "is wrong"}.`;
  }
}

const typeNames: Record<string, string> = {
  object: "a mapping",
  array: "a list",
  string: "text",
  boolean: "true or false",
  number: "a number",
  integer: "an integer",
};

function describeChoices(choices: readonly { const?: unknown; type?: string }[]): string {
  const names = choices.map((choice) =>
    "const" in choice ? String(choice.const) : (typeNames[choice.type ?? ""] ?? ""),
  );
  return names.join(" or ");
}

function quote(text: string): string {
  return JSON.stringify(text);
}
