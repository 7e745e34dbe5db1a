// A CommonJS program in TypeScript, which compilers that know `require` of ES modules allow.
import { Client } from "typed-tencentcloud";
import { destroyProxies } from "typed-tencentcloud/gaap";

export const call = (client: Client): Promise<string> =>
  destroyProxies(client, { Force: 1 }).then((answer) => answer.RequestId);
