import { GaapClient } from "typed-tencentcloud/gaap";
export const client = new GaapClient({ regon: "ap-guangzhou" });
