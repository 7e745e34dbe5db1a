import { describe, expect, test } from "vitest";
import { readProse } from "../../../../generator/import/prose/read-prose.ts";

type Given = string | { readonly prose: string; readonly type?: string; readonly name?: string };

function read(given: Given): ReturnType<typeof readProse> {
  const { prose, type = "Integer", name } = typeof given === "string" ? { prose: given } : given;
  return readProse(prose, type, name);
}

/** Lists that nothing in their prose adds to: given -> the values, in the order of JavaScript's keys. */
const closed: [Given, Record<string, string>][] = [
  // Without spaces, in Chinese and Japanese.
  [
    { prose: "车的版本，可选值：5.5、5.6和5.7", type: "String" },
    { 5.5: "", 5.6: "", 5.7: "" },
  ],
  [
    { prose: "版。値：5.5、5.6と5.7。", type: "String" },
    { 5.5: "", 5.6: "", 5.7: "" },
  ],
  [
    { prose: "车型，取值为：**CART**（小车）和**TRUCK**（卡车）", type: "String" },
    { CART: "小车", TRUCK: "卡车" },
  ],
  // A full stop inside a meaning.
  ["0: off. The wheel rests. 1: on. It turns.", { 0: "off. The wheel rests", 1: "on" }],
  [
    { prose: "取值有：<li>FAST：快。仅限小车。</li><li>SLOW：慢。</li>", type: "String" },
    { FAST: "快。仅限小车", SLOW: "慢" },
  ],
  // Items that run on.
  ["订单状态 1：未付2：已付3：在路上", { 1: "未付", 2: "已付", 3: "在路上" }],
  ["Wheel state, 1: rests 2: turns 3: lost", { 1: "rests", 2: "turns", 3: "lost" }],
  [
    { prose: "类型：NEW:新车  OLD:旧车，", type: "String" },
    { NEW: "新车", OLD: "旧车" },
  ],
  // A first item behind the lead, or behind a bracket or a word.
  ["轮子状态，取值[0（停），1（转），2（坏）]", { 0: "停", 1: "转", 2: "坏" }],
  ["轮子状态 0：停，1：转", { 0: "停", 1: "转" }],
  ["其中0表示停，1表示转。", { 0: "停", 1: "转" }],
  ["Brake (default 0). `0` (default): off; `1`: on", { 0: "off (default)", 1: "on" }],
  ["范围 0 全部车，1自选车，2推荐车", { 0: "全部车", 1: "自选车", 2: "推荐车" }],
  // Items glued to their meanings, or linked otherwise than the first.
  ["续费标识： 0正常 1自动 2到期不续", { 0: "正常", 1: "自动", 2: "到期不续" }],
  ["续费，0表示手动，1表示自动，2不续", { 0: "手动", 1: "自动", 2: "不续" }],
  ["状态：0:停,1:转,-1坏", { 0: "停", 1: "转", "-1": "坏" }],
  ["1: carts, 2: trucks, 3: vans, 4. Both", { 1: "carts", 2: "trucks", 3: "vans", 4: "Both" }],
  ["状态，1：左,2：右, 3、中", { 1: "左", 2: "右", 3: "中" }],
  // Values that look like stop words.
  [
    { prose: "排序，可选值：<br/>name：连接器名称<br/>type：连接器类型", type: "String" },
    { name: "连接器名称", type: "连接器类型" },
  ],
  [
    { prose: "Mode. Valid values: DEFAULT (as the cart has it), OWN (its own)", type: "String" },
    { DEFAULT: "as the cart has it", OWN: "its own" },
  ],
  [
    { prose: "Level:\nHIGH: high\nNOTICE: a notice\nLOW: low", type: "String" },
    { HIGH: "high", NOTICE: "a notice", LOW: "low" },
  ],
  // An empty text, quoted values, invisible characters.
  [
    { prose: '模式：<br/>"" -- 不动<br/>"All" -- 全部', type: "String" },
    { "": "不动", All: "全部" },
  ],
  [
    { prose: "モード。有効値：「fast」、「slow」", type: "String" },
    { fast: "", slow: "" },
  ],
  [
    { prose: "Mode. Valid values: ‘fast’, ‘slow’.", type: "String" },
    { fast: "", slow: "" },
  ],
  [
    { prose: "可选值：\n• \u200b\u200bfast\u200b\u200b: 快\n• \u200b\u200bslow\u200b\u200b: 慢", type: "String" },
    { fast: "快", slow: "慢" },
  ],
  ["轮子：0:停\u00ad，1:\u2060转", { 0: "停", 1: "转" }],
  // Numbers with a mark for thousands, each on its line.
  ["Rate in Hz. Valid values:<li>16,000</li><li>32,000</li>", { 16000: "", 32000: "" }],
  // The numbers of lines are no values, and the dash of a list is no minus.
  [
    { prose: "可选值：\n1. CART - 小车\n2. VAN - 面包车", type: "String" },
    { CART: "小车", VAN: "面包车" },
  ],
  ["Type.\n-0: round\n-1: square", { 0: "round", 1: "square" }],
  // A list that only names the values gives way to one that tells what they mean.
  ["范围[0,1,2]。0：停。1：转。2：坏。", { 0: "停", 1: "转", 2: "坏" }],
  ["상태. 0: 정지, 1: 회전 2: 고장", { 0: "정지", 1: "회전", 2: "고장" }],
  ["類型 1:左 2:右", { 1: "左", 2: "右" }],
];

/** Lists that may not be all: given -> what was left over, and words of it. */
const open: [Given, string, string][] = [
  ["0表示停，1表示转，3表示坏，9.修理", "unlisted-value", "9"],
  ["操作 0加车，1减车，2清车 3key", "unlisted-value", "3key"],
  [
    { prose: "A cart.\nCART: small\nVAN: big. BIKE. two wheels\nTRUCK: huge", type: "String" },
    "unlisted-value",
    "BIKE",
  ],
  [{ prose: "仓库：small、big、own。枚举值：small： 小，big： 大", type: "String" }, "unlisted-value", "own"],
  [
    { prose: "State. Value range: <li>Not here: gone</li><li>HERE: here</li><li>AWAY: away</li>", type: "String" },
    "unlisted-value",
    "Not here",
  ],
  ["0: no limit, 1: one, 2-10: so many carts", "range", "2-10"],
  ["Opacity. Value range: [0, 255]. 0 means clear, 255 means opaque.", "range", "[0, 255]"],
  ["Days: 1=周一, 7=周日", "range", "周一"],
  ["ISO. 1 means monday, 7 means sunday.", "range", "monday"],
  ["0: never, -1: always, > 0: so many times", "bound", "> 0"],
  ["0：成功；1：失败；大于1：进行中", "bound", "大于1"],
  ["0, -1, other: the project. Valid values: 0, -1", "other-values", "other"],
  ["1: on; 0: off. Other values are ignored", "other-values", "Other values"],
  ["1：开。0：关。其他数值：按1处理", "other-values", "其他数值"],
  [{ prose: "返回值：Normal：正常，Ad：广告；以及其他类型", type: "String" }, "other-values", "其他"],
  [{ prose: "Order. Valid values: `asc`, `desc`, etc.", type: "String" }, "open-end", "etc"],
  ["周期 1=一个周期 2=两个周期...，见文档", "open-end", "..."],
  [
    { prose: "Mode. Valid values: FAST, SLOW. An empty string means neither.", type: "String" },
    "empty-text",
    "empty string",
  ],
  [{ prose: "模式，取值：FAST、SLOW。空字符串表示都不要", type: "String" }, "empty-text", "空字符串"],
  [{ prose: 'Mode. "FAST": fast; "SLOW": slow; "" is neither', type: "String" }, "empty-text", '""'],
  [{ prose: "`a`: yours; `b`: ours; empty or `*`: all", type: "String" }, "empty-text", "empty"],
  [
    { prose: "以下几个值需要处理，其他原因可直接展示：<br/>GONE -- 没了<br/>LOST -- 丢了", type: "String" },
    "other-values",
    "其他",
  ],
  [{ prose: "ONE：单向\nmTWO；双向\nTHREE：三向", type: "String" }, "unlisted-value", "mTWO"],
  [
    { prose: "Scope. Valid values: All: all carts; OWN; only own; Local: local ones", type: "String" },
    "unlisted-value",
    "OWN",
  ],
  [
    { prose: "取值范围：\n0：全部。\n1：文本。\n3：图。\n例如 13表示文本和图。", type: "String" },
    "unlisted-value",
    "13",
  ],
  [
    { prose: "`-1`: none; `0`: default. The IDs can be viewed in the console.", name: "CartId" },
    "other-values",
    "can be viewed",
  ],
  [{ prose: "排序，可选值：Name,Size，默认endTime", type: "String" }, "default", "endTime"],
  ["域；默认为0。1-近；2-远", "default", "0"],
  [{ prose: "Mode. Valid values: FAST, SLOW.\nExample value: WALK", type: "String" }, "example", "WALK"],
  [{ prose: '模式，取值：FAST、SLOW\n示例值：["FAST","WALK"]', type: "Array of String" }, "example", "WALK"],
  ["设备带宽。例：25-表示25G；10-表示10G。", "example", "例"],
  [
    { prose: "When Proto is A, valid values: FAST, SLOW. When Proto is B, valid values: WALK, SLOW.", type: "String" },
    "second-list",
    "WALK",
  ],
  [{ prose: "When `Proto=A`, valid values: FAST, SLOW.", type: "String" }, "condition", "Proto=A"],
  [{ prose: "支持的单位有：<li>s：秒</li><li>m：分</li>", type: "String" }, "no-lead", "s：秒"],
  [{ prose: "字段，支持：RunTime,StopTime", type: "String" }, "no-lead", "支持"],
];

/** Prose that lists no values, whatever it looks like. */
const none: Given[] = [
  "Number of carts. Default value: 10. Maximum value: 10,000.",
  "Number of carts, [0,100]",
  "Number of carts. Value range: [0, 16]",
  { prose: 'As JSON: {"Database":"db1","Table":"t1"}', type: "String" },
  { prose: '格式：[{"Database":"db1","Table":["t1"]},{"Database":"db2"}]', type: "String" },
  { prose: "一种大小，取值：[0,1] 和 [8, 4096]", type: "String" },
  { prose: "**Supported file types**: PDF\n**Supported file sizes**: small", type: "String" },
];

describe("lists of values", () => {
  for (const [given, want] of closed) {
    test(`closed: ${describeGiven(given)}`, () => {
      const { values, open: isOpen, leftover } = read(given);
      expect({ values, isOpen, leftover }).toEqual({ values: want, isOpen: undefined, leftover: undefined });
    });
  }
  for (const [given, kind, words] of open) {
    test(`open: ${describeGiven(given)}`, () => {
      const { values, open: isOpen, leftover } = read(given);
      expect({ isOpen, kind: leftover?.kind }).toEqual({ isOpen: true, kind });
      expect(leftover?.text).toContain(words);
      expect(Object.keys(values ?? {}).length).toBeGreaterThan(1);
    });
  }
  for (const given of none) {
    test(`none: ${describeGiven(given)}`, () => expect(read(given).values).toBeUndefined());
  }

  test("kinds of files are no values of the member that holds one", () => {
    const prose = "Address of an image. Valid values: jpg, png.";
    expect(readProse(prose, "String", "ImageUrl").leftover?.kind).toBe("no-lead");
    expect(readProse(prose, "String", "Suffix").leftover).toBeUndefined();
  });
});

function describeGiven(given: Given): string {
  return (typeof given === "string" ? given : given.prose).replace(/\s+/g, " ").slice(0, 70);
}
