import { mayActionFlow, mayServiceFlow, mayTypesFlow } from "../print/print-spec.ts";
import type { FlowRule } from "../print/print-yaml.ts";

/** Which parts of the file of a name may stand on one line. */
export function chooseFlow(name: string): FlowRule {
  if (name === "types.yaml") return mayTypesFlow;
  return name === "service.yaml" ? mayServiceFlow : mayActionFlow;
}
