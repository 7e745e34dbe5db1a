import { describe, expect, test } from "vitest";
import { readProse } from "../../../generator/import/prose/read-prose.ts";

describe("idempotency tokens", () => {
  const rows: [string, string, true | undefined][] = [
    ["Token", "ClientToken", true],
    ["Idempotency token of up to 48 characters.", "Mark", true],
    ["A string that makes the request idempotent.", "Mark", true],
    ["用于保证请求幂等性的字符串。", "Mark", true],
    ["幂等请求token", "Mark", true],
    ["请求ID，会按这个值做幂等", "OrderId", true],
    ["リクエストの冪等性を保証する文字列。", "Mark", true],
    ["요청의 멱등성을 보장하는 문자열.", "Mark", true],
    // A word in a sentence about something else.
    ["要删除的模型名。当它没有规则时，请求幂等成功。", "SourceModel", undefined],
    ["透传参数，如需保证请求幂等性需要在此参数添加ClientToken字段", "RunInstancePara", undefined],
    ["To ensure the idempotency of requests, add `ClientToken` to this JSON.", "RunInstancePara", undefined],
    ["被取消分享用户 OpenID（不存在视为已取消，幂等成功）", "ToOpenID", undefined],
    // A token that does nothing.
    ["保留字段，不提供幂等保证。", "ClientToken", undefined],
    ["A string for idempotency. It is reserved; do not use it.", "ClientToken", undefined],
  ];
  for (const [prose, name, want] of rows)
    test(`${name}: ${prose.slice(0, 50)}`, () => expect(readProse(prose, "String", name).idempotencyToken).toBe(want));
});

describe("deprecation", () => {
  const rows: [string, true | string | undefined][] = [
    ["[Disused]", true],
    ["【已废弃】轮子的数量", true],
    ["【本字段已废弃】轮子的数量", true],
    ["【废弃字段】排序", true],
    ["轮子 -- 已废弃", true],
    ["轮子。注：该字段已废弃。", true],
    ["轮子，该字段正在逐步废弃中。", true],
    ["轮子（将废弃），请使用WheelIds", "Use WheelIds."],
    ["后续将废弃，请使用 WheelIds", "Use WheelIds."],
    ["该字段将被废弃，不建议使用。请使用 WheelIds。", "Use WheelIds."],
    ["废弃：使用WheelIds", "Use WheelIds."],
    ["该参数不再使用，请忽略。", true],
    ["To be deprecated, wheels of the cart.", true],
    ["Wheels. This field is gradually being deprecated.", true],
    ["This parameter will be disused soon. Please use `WheelIds` instead.", "Use WheelIds."],
    ["Wheels. Note: This field is deprecated.", true],
    ["(This parameter is no longer maintained) Wheels.", true],
    ["(Not recommended: Use WheelIds instead) Wheels.", "Use WheelIds."],
    // About something else than the member.
    ["Name of the cart; wildcards (*) are not supported; fuzzy match.", undefined],
    ["Wheels. Fuzzy queries are not supported.", undefined],
    ["Days when it runs; only sunday is deprecated.", undefined],
    ["Whether carts are deprecated (0: no; 1: yes)", undefined],
    ["Deprecated information about the cart", undefined],
    ["Action:\nAllow: pass (to be deprecated)\nDeny: refuse", undefined],
    ["动作：\nwaf：待废弃，托管规则\nbot：机器人", undefined],
    ["券状态：已用：used，已作废：cancel，过期：overdue", undefined],
    ["设置轮子是否废弃", undefined],
    ["当类型为 0 时，该参数失效。", undefined],
    ["ID of the pack; the free pack has been discontinued.", undefined],
    ["If there are no special needs, it is not recommended to specify this.", undefined],
  ];
  for (const [prose, want] of rows)
    test(prose.slice(0, 60), () => expect(readProse(prose, "Object", "Wheels").deprecated).toBe(want));

  test("names the member itself", () => {
    expect(readProse("Wheels字段已废弃，请使用 WheelIds", "String", "Wheels").deprecated).toBe("Use WheelIds.");
  });
});

describe("lengths and ranges", () => {
  const lengths: [string, number | undefined][] = [
    ["Name of up to 60 characters.", 60],
    ["名称，最长60个字符。当类型为 1 时有效。", 60],
    ["<li>Linux instances: 8-16 characters</li><li>Windows instances: 12-16 characters</li>", undefined],
    ["For a Windows instance, the password can have up to 30 characters.", undefined],
    ["Message. Before Base64 encoding, it can contain up to 4,096 bytes.", undefined],
    ["消息原文的长度（Base64编码前的长度）不超过4096字节。", undefined],
    ["Names; each name can have up to 16 characters.", undefined],
    ["如果是定时触发器，最长100个字符；如果是其他，见说明", undefined],
    ["展示名称，建议不超过20个字符", undefined],
  ];
  for (const [prose, want] of lengths)
    test(prose.slice(0, 60), () => expect(readProse(prose, "String", "Cart").maxLength).toBe(want));

  const ranges: [string, number | undefined][] = [
    ["权重。取值范围：0-100", 100],
    ["Weight. Value range: [128, 4,096].", 4096],
    ["Weight, required when Auto is on. Value range: 1 to 1000.", 1000],
    ["History, recommended value range: 0-50", undefined],
    ["分数。参考范围：[0,40]特别模糊", undefined],
    ["轮数，建议范围0-50", undefined],
    ["当该值为大于1的整数值时，允许范围[1,1920]", undefined],
    ["When Mode is 1, the maximum value is 50.", undefined],
    // The numbers that a range leaves between two values with meanings.
    ["透明度，取值范围[0, 255]。0表示不透明，255表示全透明。", 255],
  ];
  for (const [prose, want] of ranges)
    test(prose.slice(0, 60), () => expect(readProse(prose, "Integer", "Cart").maximum).toBe(want));
});

describe("null", () => {
  const rows: [string, string, true | undefined][] = [
    ["Load. Note: Null means no valid values returned.", "Load.", true],
    ["Load\nNote: `null` may be returned for this field.", "Load", true],
    ["Load\nNote: This field may return·null, indicating nothing.", "Load", true],
    ["Load\nNote: This field may return ‘null’.", "Load", true],
    ["载重。null 表示取不到有效值。", "载重。", true],
    ["If it is not in Fields, this field returns null.", "If it is not in Fields, this field returns null.", true],
    ["载重。若未填写，则此字段返回null。", "载重。若未填写，则此字段返回null。", true],
    ["If `null`, the last configuration is used.", "If `null`, the last configuration is used.", undefined],
  ];
  for (const [prose, description, nullable] of rows) {
    test(prose.slice(0, 60), () => {
      const said = readProse(prose, "Object", "Load");
      expect({ description: said.description, nullable: said.nullable }).toEqual({ description, nullable });
    });
  }
});
