import type { ActionSpec, ServiceSpec, TypesSpec } from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import {
  orderAction,
  orderService,
  orderTypes,
  printActionSpec,
  printServiceSpec,
  printTypesSpec,
} from "../print/print-spec.ts";
import type { FileReading } from "./service-reading.ts";

/** The file of an action that a source describes. */
export function readActionFile(spec: ActionSpec, findings: readonly Finding[] = []): FileReading {
  return { value: orderAction(spec), text: printActionSpec(spec, findings), findings };
}

/** The types that a source describes. */
export function readTypesFile(spec: TypesSpec, findings: readonly Finding[] = []): FileReading {
  return { value: orderTypes(spec), text: printTypesSpec(spec, findings), findings };
}

/** The service version that a source describes. */
export function readServiceFile(spec: ServiceSpec, findings: readonly Finding[] = []): FileReading {
  return { value: orderService(spec), text: printServiceSpec(spec, findings), findings };
}
