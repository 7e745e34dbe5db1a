import { GaapClient } from "typed-tencentcloud";
export const client = new GaapClient();
