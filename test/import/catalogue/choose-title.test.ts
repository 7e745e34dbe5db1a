import { expect, it } from "vitest";
import { chooseTitle } from "../../../generator/import/catalogue/choose-title.ts";

it.each([
  ["全球应用加速", ["Adds an origin server", "Lists gates"], ""],
  ["全球应用加速", ["添加源站", "查询 VPC 列表"], "全球应用加速"],
  ["Elasticsearch Service", ["Creates a backup policy"], "Elasticsearch Service"],
  ["Elasticsearch Service", ["创建自动备份策略"], ""],
  ["风险识别 RCE", ["Finds risks", "", "查询"], ""],
  ["风险识别 RCE", [], "风险识别 RCE"],
])("%s with %j: %s", (name, descriptions, title) => {
  expect(chooseTitle(name, descriptions)).toBe(title);
});
