import { describe, expect, test } from "vitest";
import { readProse } from "../../../generator/import/prose/read-prose.ts";

interface Case {
  readonly prose: string;
  readonly type?: string;
  readonly name?: string;
  readonly want: ReturnType<typeof readProse>;
}

const cases: Case[] = [
  {
    prose: "How to drop it\n1: at once, whatever runs\n0: when idle\nWith 0 the call may fail.",
    type: "Integer",
    want: {
      description: "How to drop it\nWith 0 the call may fail.",
      values: { 0: "when idle", 1: "at once, whatever runs" },
    },
  },
  {
    prose: "Whether to spin. Valid values: 0: off; 1: on. Default value: 0.",
    type: "Integer",
    want: { description: "Whether to spin.", values: { 0: "off", 1: "on" }, default: 0 },
  },
  {
    prose: "是否旋转。0：否，1：是",
    type: "Integer",
    want: { description: "是否旋转。", values: { 0: "否", 1: "是" } },
  },
  {
    prose: '模式，取值：\n"slow" - 慢\n"fast" - 快',
    want: { description: "模式", values: { slow: "慢", fast: "快" } },
  },
  {
    prose: "Mode. Valid values: <li>SLOW: slow;</li><li>FAST: fast.</li>SLOW by default",
    want: { description: "Mode.", values: { SLOW: "slow", FAST: "fast" }, default: "SLOW" },
  },
  {
    prose: "ステータス。可能な値：-1-未定義、0-初期化、1-動作中。",
    type: "Array of Integer",
    want: { description: "ステータス。", values: { "-1": "未定義", 0: "初期化", 1: "動作中" } },
  },
  {
    prose: "상태. 가능한 값: 0-정지; 1-실행 중;",
    type: "Integer",
    want: { description: "상태.", values: { 0: "정지", 1: "실행 중" } },
  },
  {
    prose: "轮子状态，0正常，1故障",
    type: "Integer",
    want: { description: "轮子状态", values: { 0: "正常", 1: "故障" } },
  },
  {
    prose: "Order by: `asc`, `desc`, etc. Valid values: `asc`, `desc`, etc.",
    want: {
      description: "Order by: `asc`, `desc`, etc.",
      values: { asc: "", desc: "" },
      open: true,
      leftover: { kind: "open-end", text: ", etc" },
    },
  },
  {
    prose: "Size list. Valid values: small, large, and whatever else the shop sells",
    want: { description: "Size list. Valid values: small, large, and whatever else the shop sells" },
  },
  {
    prose: "Kind.\nType: round; it rolls.\nType: square. It does not.",
    want: { description: "Kind.\nType: round; it rolls.\nType: square. It does not." },
  },
  {
    prose: "Wheels a cart. Value range: 1-100",
    type: "Integer",
    want: { description: "Wheels a cart.", minimum: 1, maximum: 100 },
  },
  {
    prose: "返回数量，默认值为20，最大值为100",
    type: "Integer",
    want: { description: "返回数量", default: 20, maximum: 100 },
  },
  { prose: "Number of items; 20 by default", type: "Integer", want: { description: "Number of items", default: 20 } },
  { prose: "반환 수량, 기본값은 20입니다.", type: "Integer", want: { description: "반환 수량.", default: 20 } },
  {
    prose: "Name. Default value: the name of the cart.",
    want: { description: "Name. Default value: the name of the cart." },
  },
  {
    prose: "Tags; each tag can have up to 16 characters.",
    want: { description: "Tags; each tag can have up to 16 characters." },
  },
  { prose: "Remark. Length limit: 64 characters.", want: { description: "Remark.", maxLength: 64 } },
  {
    prose: "Load of the cart<br/>Note: This field may return null, indicating that no valid values can be obtained.",
    type: "Float",
    want: { description: "Load of the cart", nullable: true },
  },
  {
    prose: "车的载重。<br/>注意：此字段可能返回 null，表示取不到有效值。<br/>示例值：1.5",
    type: "Float",
    want: { description: "车的载重。", nullable: true, example: 1.5 },
  },
  {
    prose: "Old list of carts; It’s an old parameter, please switch to CartIds.",
    type: "Array of String",
    want: { description: "Old list of carts.", deprecated: "Use CartIds." },
  },
  { prose: "车名（旧参数，请切换到CartIds）。", want: { description: "车名。", deprecated: "Use CartIds." } },
  { prose: "Zone, which has already been obsoleted.", want: { description: "Zone.", deprecated: true } },
  {
    prose: "Deletes wheels that are no longer used.",
    want: { description: "Deletes wheels that are no longer used." },
  },
  {
    prose: "A string that makes the request idempotent. The maximum length is 64 ASCII characters.",
    name: "ClientToken",
    want: {
      description: "A string that makes the request idempotent.",
      maxLength: 64,
      pattern: "^[\\x00-\\x7F]*$",
      idempotencyToken: true,
    },
  },
  {
    prose: "Access password of the cart",
    name: "CartPassword",
    want: { description: "Access password of the cart", sensitive: true },
  },
  { prose: "Format &lt;a&gt; or <b>b</b>, see <name>", want: { description: "Format <a> or b, see <name>" } },
];

describe("readProse", () => {
  for (const { prose, type = "String", name, want } of cases) {
    test(prose.slice(0, 60), () => expect(readProse(prose, type, name)).toEqual(want));
  }

  test("leaves prose longer than any member needs unread", () => {
    const prose = `Valid values: ${"a: b; ".repeat(10_000)}`;
    expect(readProse(prose, "String")).toEqual({ description: prose.trim() });
  });
});
