// Loaded before a program of the README: Tencent Cloud as its programs expect it. No call leaves the machine.
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

const ids = (from, count) => Array.from({ length: count }, (_, index) => ({ InstanceId: `ins-${from + index}` }));
const chat = (Content) => `data: ${JSON.stringify({ Choices: [{ Delta: { Content } }] })}\n\n`;
let asked = 0;
const ANSWERS = {
  DestroyProxies: () => ({ InvalidStatusInstanceSet: ["link-11112222"], OperationFailedInstanceSet: [] }),
  DescribeInstances: ({ Offset = 0 }) => ({ TotalCount: 102, InstanceSet: ids(Offset, Offset === 0 ? 100 : 2) }),
  DescribeInstancesStatus: () => ({ InstanceStatusSet: [{ InstanceState: asked++ === 0 ? "PENDING" : "RUNNING" }] }),
  DescribeZones: () => ({ ZoneSet: [{ Zone: "ap-guangzhou-6" }] }),
};
setupServer(
  http.post(/^https:\/\/[a-z]+\.tencentcloudapi\.com\/$/, async ({ request }) => {
    const action = request.headers.get("x-tc-action");
    if (action === "ChatCompletions") {
      return new HttpResponse(`${chat("Hel")}${chat("lo.")}data: [DONE]\n\n`, {
        headers: { "content-type": "text/event-stream" },
      });
    }
    const members = ANSWERS[action]?.(await request.json());
    return HttpResponse.json({ Response: { ...members, RequestId: `req-${action}` } });
  }),
).listen({ onUnhandledRequest: "error" });
