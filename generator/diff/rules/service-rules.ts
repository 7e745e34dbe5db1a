import type { ServiceFact, Verdicts } from "../change.ts";

/** What a change of each fact of a service version does: its requests go to its endpoint. */
export const SERVICE_RULES: Readonly<Record<ServiceFact, Partial<Verdicts>>> = {
  title: {},
  docs: {},
  endpoint: { wire: "breaking" },
};
