import { callAll } from "./call-all.mjs";

const [, , endpoint, secretId, secretKey] = process.argv;
console.log(JSON.stringify(await callAll(endpoint, { secretId, secretKey })));
