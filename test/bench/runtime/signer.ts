import { deriveKey, signLeast } from "./signing.ts";

// Signs a body of 109 bytes in one of several ways, for a second, and reports signatures a second.

const [, , name = ""] = process.argv;
const keys = { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" };
const params = {
  Force: 1,
  ClientToken: "2b0c7c9e-6f6c-4d0b-9a2f-0f6d7a9c1e11",
  ProxyIds: ["link-11112222", "link-33334444"],
};
const body = JSON.stringify(params).slice(0, 109);
const host = "gaap.tencentcloudapi.com";
const timestamp = 1551113065;

async function sign(): Promise<number> {
  let count = 0;
  const end = performance.now() + 1000;
  if (name === "limit") {
    const key = deriveKey(keys.secretKey, "2019-02-25");
    for (; performance.now() < end; count++) signLeast(body, host, key, "2019-02-25", timestamp);
  } else if (name === "ours") {
    const { signRequest } = (await import("./dist/index.js" as string)) as typeof import("./shape.ts");
    const input = {
      service: "gaap",
      version: "2018-05-29",
      action: "DestroyProxies",
      credentials: keys,
      params: body,
      timestamp,
    };
    for (; performance.now() < end; count++) await signRequest(input);
  } else {
    const { default: official } = (await import(
      "tencentcloud-sdk-nodejs/tencentcloud/common/sign.js" as string
    )) as typeof import("./shape.ts");
    const input = {
      method: "POST",
      url: `https://${host}/`,
      payload: params,
      timestamp,
      service: "gaap",
      ...keys,
      headers: { "Content-Type": "application/json" },
    };
    for (; performance.now() < end; count++) official.default.sign3(input);
  }
  return count;
}

await sign();
process.stdout.write(JSON.stringify({ perSecond: await sign() }));
