import { findAnswerMismatches } from "../../spec/check/check-action.ts";
import { checkExample } from "../../spec/check/check-example.ts";
import type { ActionSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { describeErratum } from "../example/describe-erratum.ts";
import type { Finding } from "../finding.ts";

/** The action with an erratum at each example that does not fit its members and has none; undefined where all fit. */
export function explainExamples(
  value: Record<string, SpecValue>,
  types: TypesSpec,
): Record<string, SpecValue> | undefined {
  const { examples, input = {}, output = {} } = value as unknown as ActionSpec;
  if (!Array.isArray(examples)) return undefined;
  let isChanged = false;
  const explained = examples.map((example) => {
    if (example.erratum !== undefined || example.request === undefined) return example;
    const request = checkExample(example.request, input, types, "request").map(tell("request"));
    const response = findAnswerMismatches(example.response, output, types).map(tell("response"));
    const erratum = describeErratum(request, response);
    if (erratum === "") return example;
    isChanged = true;
    return { ...example, erratum };
  });
  return isChanged ? { ...value, examples: explained as unknown as SpecValue[] } : undefined;
}

function tell(side: "request" | "response"): (mismatch: Pick<Finding, "kind" | "path">) => Finding {
  return (mismatch) => ({ level: "mistake", ...mismatch, path: [side, ...mismatch.path] });
}
