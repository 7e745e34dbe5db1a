import type {
  ActionSpec,
  ExampleSpec,
  MemberSpec,
  MembersSpec,
  SpecValue,
  TypesSpec,
} from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import type { Language } from "../../../generator/import/page/words/page-wordings.ts";
import { LAYOUTS, type Layout, type Writer } from "./layouts.ts";
import { PAGE_WORDS, type PageWords } from "./page-words.ts";

/** What a page is printed from: one action with the types that it describes itself. */
export interface PrintedPage {
  readonly service: string;
  readonly version: string;
  readonly spec: ActionSpec;
  readonly types: TypesSpec;
}

export interface PrintOptions {
  readonly layout: Layout;
  readonly lang: Language;
  /** Pages of 2018 have their codes before the examples. */
  readonly hasCodesFirst: boolean;
}

/** Prints an action as a documentation page would, in one of the layouts and languages. */
export function printPage(page: PrintedPage, { layout, lang, hasCodesFirst }: PrintOptions): string {
  const words = PAGE_WORDS[lang];
  const writer = LAYOUTS[layout]();
  const { spec, service, types } = page;
  writer.line(spec.action);
  if (spec.source?.updated !== undefined) writer.line(`${words.updated}${spec.source.updated.replace("T", " ")}`);
  writer.heading(1, words.description);
  writer.line(words.domain(`${service}.tencentcloudapi.com`));
  for (const line of (spec.description ?? "").split("\n")) writer.line(line);
  if (spec.rateLimit !== undefined) writer.line(words.rate(spec.rateLimit));
  writer.heading(2, words.input);
  writer.table(
    [words.name, words.required, words.type, words.text],
    [...listCommonRows(page, words), ...listRows(spec.input ?? {}, words, true)],
  );
  const inTypes = listUsed(spec.input ?? {}, types);
  for (const name of inTypes) printType(name, types, words, writer, true);
  writer.heading(3, words.output);
  writer.table(
    [words.name, words.type, words.text],
    [...listRows(spec.output ?? {}, words, false), ["RequestId", "String", words.requestId]],
  );
  for (const name of listUsed(spec.output ?? {}, types).filter((type) => !inTypes.includes(type)))
    printType(name, types, words, writer, false);
  const chapters = [
    () => printExamples(page, words, writer, hasCodesFirst ? 5 : 4),
    () => printCodes(spec, words, writer, hasCodesFirst ? 4 : 5),
  ];
  for (const print of hasCodesFirst ? chapters.toReversed() : chapters) print();
  return writer.end();
}

function listCommonRows({ spec, version }: PrintedPage, words: PageWords): string[][] {
  const region =
    spec.region === undefined
      ? []
      : [["Region", spec.region === "required" ? words.yes : words.no, "String", words.region[spec.region]]];
  return [
    ["Action", words.yes, "String", words.common(spec.action)],
    ["Version", words.yes, "String", words.common(version)],
    ...region,
  ];
}

function listRows(members: MembersSpec, words: PageWords, isInput: boolean): string[][] {
  return Object.entries(members).map(([name, member]) => {
    const isList = parseType(member.type).depth > 0;
    const cells = [isInput && isList ? `${name}.N` : name];
    if (isInput) cells.push(member.required === true ? words.yes : words.no);
    return [...cells, member.type, printProse(member, words)];
  });
}

function printProse(member: MemberSpec, words: PageWords): string {
  const values = Object.entries(member.values ?? {}).map(([value, meaning]) => `${value}${words.colon}${meaning}`);
  const lines = [
    member.description ?? "",
    values.length > 0 ? `${words.values}${words.colon}${values.join(words.separator)}` : "",
    member.default === undefined ? "" : words.standard(String(member.default)),
    member.nullable === true ? words.nullNote : "",
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function listUsed(members: MembersSpec, types: TypesSpec): string[] {
  return [...new Set(Object.values(members).map(({ type }) => parseType(type).name))].filter((name) =>
    Object.hasOwn(types, name),
  );
}

function printType(name: string, types: TypesSpec, words: PageWords, writer: Writer, isInput: boolean): void {
  writer.line(words.members(name));
  const rows = listRows(types[name]?.members ?? {}, words, isInput).map(([first = "", ...rest]) => [
    first.replace(/\.N$/, ""),
    ...rest,
  ]);
  writer.table(
    isInput ? [words.name, words.required, words.type, words.text] : [words.name, words.type, words.text],
    rows,
  );
}

function printExamples(
  { spec, service, version }: PrintedPage,
  words: PageWords,
  writer: Writer,
  number: number,
): void {
  writer.heading(number, words.examples);
  (spec.examples ?? []).forEach((example, index) => {
    writer.subheading(`${words.example}${index + 1} ${example.title ?? ""}`);
    writer.subheading(words.request);
    writer.code(
      example.method === "GET"
        ? printQuery(example, spec, service, words)
        : printPost(example, spec, service, version, words),
    );
    writer.subheading(words.response);
    writer.code(JSON.stringify({ Response: example.response }, null, 2));
  });
}

function printQuery({ request = {} }: ExampleSpec, { action }: ActionSpec, service: string, words: PageWords): string {
  const lines = [
    `https://${service}.tencentcloudapi.com/?Action=${action}`,
    ...flatten("", request),
    `&<${words.placeholder}>`,
  ];
  return lines.join("\n");
}

function flatten(path: string, value: SpecValue): string[] {
  if (typeof value !== "object" || value === null) return [`&${path}=${String(value)}`];
  return Object.entries(value).flatMap(([key, item]) => flatten(path === "" ? key : `${path}.${key}`, item));
}

function printPost(
  { request = {} }: ExampleSpec,
  { action }: ActionSpec,
  service: string,
  version: string,
  words: PageWords,
): string {
  const head = [
    "POST / HTTP/1.1",
    `Host: ${service}.tencentcloudapi.com`,
    "Content-Type: application/json",
    `X-TC-Action: ${action}`,
    `X-TC-Version: ${version}`,
    `<${words.placeholder}>`,
  ];
  return `${head.join("\n")}\n\n${JSON.stringify(request, null, 4)}`;
}

function printCodes({ errors = {} }: ActionSpec, words: PageWords, writer: Writer, number: number): void {
  writer.heading(number, words.errors);
  if (Object.keys(errors).length === 0) writer.line(words.noCodes);
  else writer.table([words.code, words.text], Object.entries(errors));
}
