import { GaapClient } from "typed-tencentcloud/dist/gaap/index.js";
export const client = new GaapClient();
