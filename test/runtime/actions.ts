import type { Action } from "../../templates/runtime/action.ts";

/** Credentials of nobody. */
export const CREDENTIALS = { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" };

/** An action that changes something, of an invented service. */
export const OPEN_GATE: Action = { service: "castle", version: "2020-01-01", action: "OpenGate" };

/** One that only reads. */
export const DESCRIBE_GATES: Action = { ...OPEN_GATE, action: "DescribeGates", readOnly: true };

/** One that changes something, and may be repeated with the same token. */
export const BUILD_TOWER: Action = { ...OPEN_GATE, action: "BuildTower", token: "ClientToken" };
