import { GaapClint } from "typed-tencentcloud/gaap";
export const client = new GaapClint();
