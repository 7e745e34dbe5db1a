/** A mistake in the specifications of the invented service, and what is said of it. */
export interface ProblemCase {
  readonly title: string;
  /** Files replaced; `null` takes one away. */
  readonly changes: Readonly<Record<string, string | null>>;
  /** `file:line:column code message`, sorted. */
  readonly problems: readonly string[];
}

const FOLDER = "demo/2020-01-01";
const SECOND = 'service: demo\nversion: "2021-01-01"\nendpoint: demo.tencentcloudapi.com\n';
const RUN = `${FOLDER}/Run.yaml`;

/** At least one for each code of PROBLEM_CODES. */
export const PROBLEM_CASES: readonly ProblemCase[] = [
  inAction("a tab as indentation", ["input:", "\tX: 1"], ["3:1 yaml-syntax Tabs are not allowed as indentation."]),
  inAction(
    "an unquoted colon",
    ["description: Terminates: all of them"],
    ["2:14 yaml-syntax Nested mappings are not allowed in compact mappings."],
  ),
  inAction(
    "a bracket that means nothing, without what follows from it",
    ["input:", "  A: { type: String[] }", "  B: { type: String }"],
    [
      "3:20 yaml-syntax Unexpected flow-seq-start at node end.",
      "3:21 yaml-syntax Flow map in block collection must be sufficiently indented and end with a }.",
    ],
  ),
  inAction(
    "two documents",
    ["---", "action: Other"],
    ["2:1 yaml-syntax A file holds one document; `---` begins another."],
  ),
  inAction(
    "a collection as a name",
    ["input:", "  A: { type: String, values: { [a]: b } }"],
    ["3:32 yaml-syntax A name must be text, not a collection."],
  ),
  inAction(
    "a member twice",
    ["input:", "  Name: { type: String }", "  Name: { type: Integer }"],
    ['4:3 duplicate-name "Name" stands twice in one mapping.'],
  ),
  inAction(
    "a value twice, once in quotes",
    ["input:", '  A: { type: Integer, values: { 1: on, "1": off } }'],
    ['3:40 duplicate-name "1" stands twice in one mapping.'],
  ),
  inAction(
    "an anchor and its alias",
    ["input:", "  A: &a { type: String }", "  B: *a"],
    [
      "3:9 yaml-alias Anchors, aliases and tags are not part of specifications.",
      "4:6 yaml-alias Anchors, aliases and tags are not part of specifications.",
    ],
  ),
  inAction(
    "a tag",
    ["rateLimit: !!float 3"],
    ["2:20 yaml-alias Anchors, aliases and tags are not part of specifications."],
  ),
  {
    title: "a package of no form",
    changes: {
      "package.yaml":
        "name: Typed Cloud\nversion: 1.0\nrepo: https://x.test\nrepository: git@x.test:a/b.git\noutputs: [client, test]\n",
    },
    problems: [
      'package.yaml:1:7 wrong-shape name is "Typed Cloud", which is not of the form /^(?:@[a-z0-9~\\-][a-z0-9._~\\-]*/)?[a-z0-9~\\-][a-z0-9._~\\-]*$/.',
      "package.yaml:2:10 wrong-shape version must be text.",
      'package.yaml:3:1 unknown-key "repo" is not a key here.',
      'package.yaml:4:13 wrong-shape repository is "git@x.test:a/b.git", which is not of the form /^https://[^\\s<>]+$/.',
      'package.yaml:5:19 wrong-shape outputs.1 must be one of client, tests, metadata, openapi, docs. Did you mean "tests"?',
    ],
  },
  {
    title: "tests of a client that is not generated",
    changes: { "package.yaml": "outputs: [tests]\n" },
    problems: ["package.yaml:1:10 wrong-flag `tests` does not go without `client`."],
  },
  {
    title: "files that stand nowhere",
    changes: {
      "demo/notes.yaml": "a: 1\n",
      [`${FOLDER}/Stop.yml`]: "action: Stop\n",
      [`${FOLDER}/more/Go.yaml`]: "action: Go\n",
    },
    problems: ["Stop.yml", "more/Go.yaml"]
      .map((path) => `${FOLDER}/${path}:1:1 unexpected-file No specification belongs at this path.`)
      .concat("demo/notes.yaml:1:1 unexpected-file No specification belongs at this path."),
  },
  {
    title: "a service without service.yaml",
    changes: { [`${FOLDER}/service.yaml`]: null },
    problems: [`${FOLDER}/service.yaml:1:1 missing-file The folder has no service.yaml.`],
  },
  inAction(
    "misspelt keys",
    ["ratelimit: 20", "input:", "  A: { type: String, requird: true }"],
    [
      '2:1 unknown-key "ratelimit" is not a key here. Did you mean "rateLimit"?',
      '4:22 unknown-key "requird" is not a key here. Did you mean "required"?',
    ],
  ),
  inAction(
    "RequestId among the output",
    ["output:", "  RequestId: { type: String }"],
    ["3:3 unknown-key RequestId is in every answer and is not repeated here."],
  ),
  {
    title: "an action without its name",
    changes: { [RUN]: "description: Runs.\n" },
    problems: [`${RUN}:1:1 missing-key The key "action" is missing.`],
  },
  inAction(
    "a member without a type, an example without a method",
    ["input:", "  A: { required: true }", "examples:", "  - title: x"],
    [
      '3:3 missing-key The key "type" is missing in input.A.',
      '5:5 missing-key The key "method" is missing in examples.0.',
    ],
  ),
  inAction(
    "values of another shape",
    ["rateLimit: twenty", "region: requred", "input: []", "deprecated: false", "source: { url: ftp://x }"],
    [
      "2:12 wrong-shape rateLimit must be a number.",
      '3:9 wrong-shape region must be one of required, optional, ignored. Did you mean "required"?',
      "4:8 wrong-shape input must be a mapping.",
      "5:13 wrong-shape deprecated must be true or text.",
      '6:16 wrong-shape source.url is "ftp://x", which is not of the form /^https?:///.',
    ],
  ),
  inAction(
    "a pattern that is none",
    ["input:", "  A: { type: String, pattern: '(' }"],
    ["3:31 wrong-shape input.A.pattern must be a regular expression."],
  ),
  { title: "an empty file", changes: { [RUN]: "" }, problems: [`${RUN}:1:1 wrong-shape The file must be a mapping.`] },
  inAction(
    "names and codes of no form",
    ["input:", "  A!: { type: String }", "errors:", "  A.B.C: x", "  FailedOperation.: x"],
    [
      '3:3 invalid-name "A!" is not of the form that names have here.',
      '5:3 invalid-name "A.B.C" is not of the form that names have here.',
      '6:3 invalid-name "FailedOperation." is not of the form that names have here.',
    ],
  ),
  {
    title: "a service that would overwrite the runtime",
    changes: {
      "runtime/2020-01-01/service.yaml":
        'service: runtime\nversion: "2020-01-01"\nendpoint: runtime.tencentcloudapi.com\n',
    },
    problems: [
      'runtime/2020-01-01/service.yaml:1:10 invalid-name No service can be called "runtime": the generated package has a folder of this name.',
    ],
  },
  {
    title: "an unquoted version",
    changes: { [`${FOLDER}/service.yaml`]: "service: demo\nversion: 2020-01-01\nendpoint: demo.tencentcloudapi.com\n" },
    problems: [`${FOLDER}/service.yaml:2:10 unquoted-version The version 2020-01-01 is not quoted.`],
  },
  {
    title: "files that say something else than their paths",
    changes: {
      [`${FOLDER}/service.yaml`]: 'service: demos\nversion: "2020-01-02"\nendpoint: demo.tencentcloudapi.com\n',
      [RUN]: "action: Walk\n",
    },
    problems: [
      `${RUN}:1:9 wrong-folder The action is "Walk", the file is called "Run.yaml".`,
      `${FOLDER}/service.yaml:1:10 wrong-folder The file describes demos/2020-01-02, but stands in ${FOLDER}.`,
    ],
  },
  inAction(
    "types that do not exist",
    [
      "input:",
      "  A: { type: strng }",
      "  B: { type: Array of Itm }",
      "  C: { type: array of String }",
      "  D: { type: Nothing }",
    ],
    [
      '3:14 unknown-type "strng" is not a type of A. Did you mean "String"?',
      '4:14 unknown-type "Array of Itm" is not a type of B or of its items. Did you mean "Array of Item"?',
      '5:14 unknown-type "array of String" is not a type of C. Did you mean "Array of String"?',
      '6:14 unknown-type "Nothing" is not a type of D.',
    ],
  ),
  inAction(
    "flags that do not go with a type or place",
    [
      "input:",
      "  A: { type: String, wide: true, minimum: 1, open: true, mayBeAbsent: true }",
      "  B: { type: Integer, pattern: x, maxLength: 2 }",
      "output:",
      "  C: { type: String, required: true, idempotencyToken: true }",
    ],
    [
      "3:22 wrong-flag `wide` does not go with A: it is for Integer.",
      "3:34 wrong-flag `minimum` does not go with A: it is for Integer and Float.",
      "3:46 wrong-flag `open` does not go with A: it stands beside `values`.",
      "3:58 wrong-flag `mayBeAbsent` does not go with A: it is for answers; leave `required` out instead.",
      "4:23 wrong-flag `pattern` does not go with B: it is for String.",
      "4:35 wrong-flag `maxLength` does not go with B: it is for String and Array.",
      "6:22 wrong-flag `required` does not go with C: members of an answer are always there, unless `mayBeAbsent: true`.",
      "6:38 wrong-flag `idempotencyToken` does not go with C: it is for members of a request.",
    ],
  ),
  inAction(
    "values, a default and an example of another type",
    [
      "input:",
      "  A: { type: Integer, values: { a: x, 1.5: y }, default: '1', example: [1] }",
      "  B: { type: Array of Integer, default: 1 }",
    ],
    [
      '3:33 wrong-value "a" is not of the type Integer of A.',
      '3:39 wrong-value "1.5" is not of the type Integer of A.',
      "3:58 wrong-value The default of A is not of the type Integer.",
      "3:72 wrong-value The example of A is not of the type Integer.",
      "4:41 wrong-value The default of B is not of the type Array of Integer.",
    ],
  ),
  inAction(
    "a replacement that is not there",
    ["input:", "  Old: { type: String, deprecated: Use Nme. }", "  Name: { type: String }"],
    ['3:36 unknown-replacement There is no member "Nme" here. Did you mean "Name"?'],
  ),
  inAction(
    "paging by members that are not there",
    [
      "paging: { offset: Offst, items: Items }",
      "input:",
      "  Offset: { type: Integer }",
      "output:",
      "  Total: { type: Integer }",
    ],
    [
      '2:19 unknown-member There is no member "Offst" in the input. Did you mean "Offset"?',
      '2:33 unknown-member There is no member "Items" in the output.',
    ],
  ),
  inAction(
    "paging by members that cannot carry pages",
    [
      "paging: { cursor: Mark, limit: Limit, total: Total, items: Item }",
      "input:",
      "  Mark: { type: Boolean }",
      "  Limit: { type: Array of Integer }",
      "output:",
      "  Mark: { type: Boolean }",
      "  Total: { type: String }",
      "  Item: { type: Item }",
    ],
    [
      "2:19 wrong-flag `paging.cursor` does not go with Mark: it is for text and numbers, and that is Boolean.",
      "2:32 wrong-flag `paging.limit` does not go with Limit: it is for Integer and String, and that is Array of Integer.",
      "2:46 wrong-flag `paging.total` does not go with Total: it is for Integer and Float, and that is String.",
      "2:60 wrong-flag `paging.items` does not go with Item: it is for Array, and that is Item.",
    ],
  ),
  inAction(
    "paging by a cursor that does not come back",
    ["paging: { cursor: Mark }", "input:", "  Mark: { type: String }"],
    ['2:19 unknown-member There is no member "Mark" in the output; name the one to send next with `next`.'],
  ),
  inAction(
    "paging by a cursor that comes back as another type",
    [
      "paging: { cursor: Mark, next: Next }",
      "input:",
      "  Mark: { type: String }",
      "output:",
      "  Next: { type: Integer }",
    ],
    ["2:11 wrong-flag `cursor` does not go with Next of the output: Mark is String, and that is Integer."],
  ),
  inAction(
    "paging by two positions",
    [
      "paging: { page: Page, offset: Page, next: Next }",
      "input:",
      "  Page: { type: Integer }",
      "output:",
      "  Next: { type: Integer }",
    ],
    [
      "2:11 wrong-flag `page` does not go with `offset`: a page has one position.",
      "2:37 wrong-flag `next` does not go without `cursor`.",
    ],
  ),
  inAction(
    "paging by no position",
    ["paging: { items: Items }", "output:", "  Items: { type: Array of Item }"],
    ['2:1 missing-key The key "offset", "page" or "cursor" is missing in paging.'],
  ),
  inAction(
    "a stream and a dry run that nothing asks for",
    [
      "stream: { optional: Steam }",
      "dryRun: DryRun",
      "input:",
      "  Stream: { type: Boolean }",
      "  DryRun: { type: Integer }",
    ],
    [
      '2:21 unknown-member There is no member "Steam" in the input. Did you mean "Stream"?',
      "3:9 wrong-flag `dryRun` does not go with DryRun: it is for Boolean, and that is Integer.",
    ],
  ),
  inAction(
    "a stream of no shape",
    ["stream: sometimes", "readOnly: 'no'"],
    ["2:9 wrong-shape stream must be always or a mapping.", "3:11 wrong-shape readOnly must be true or false."],
  ),
  {
    title: "several versions, none of them the default",
    changes: { "demo/2021-01-01/service.yaml": SECOND },
    problems: [
      "demo/2021-01-01/service.yaml:2:10 default-version demo has 2 versions, and none of them is the default.",
    ],
  },
  {
    title: "several versions, two of them the default",
    changes: {
      [`${FOLDER}/service.yaml`]: `${SECOND.replace("2021", "2020")}default: true\n`,
      "demo/2021-01-01/service.yaml": `${SECOND}default: true\n`,
    },
    problems: [
      `demo/2021-01-01/service.yaml:4:1 default-version The default version of demo is that of ${FOLDER}/service.yaml already.`,
    ],
  },
  {
    title: "a version that says it is not the default",
    changes: {
      [`${FOLDER}/service.yaml`]:
        'service: demo\nversion: "2020-01-01"\ndefault: false\nendpoint: demo.tencentcloudapi.com\n',
    },
    problems: [`${FOLDER}/service.yaml:3:10 wrong-shape default must be true, or not be there.`],
  },
  inAction(
    "examples that do not fit",
    [
      "input:",
      "  Name: { type: String, required: true, maxLength: 3 }",
      "  Count: { type: Integer, minimum: 1, values: { 1: a, 2: b } }",
      "  List: { type: Array of Item }",
      "output:",
      "  Items: { type: Array of Item }",
      "examples:",
      "  - method: GET",
      "    request: { Nme: x, Count: 7, List: [{ Id: 5 }, { Ix: a }] }",
      "    response: { Items: [{}], RequestId: r }",
      "  - method: POST",
      "    request: { Name: null, Count: 9007199254740993 }",
      "    response: { Error: { Code: X } }",
      "  - method: POST",
      "    request: { Name: long, List: b }",
      "    response: { Items: [], Total: 1, RequestId: 5 }",
    ],
    [
      "10:14 example-mismatch request.Name is missing: the member is required.",
      '10:16 example-mismatch request.Nme: the members have no "Nme". Did you mean "Name"?',
      "10:31 example-mismatch request.Count should be one of 1, 2; found 7 (Integer).",
      "10:47 example-mismatch request.List.0.Id should be String; found 5 (Integer).",
      '10:54 example-mismatch request.List.1.Ix: the members have no "Ix".',
      "11:25 example-mismatch response.Items.0.Id is missing: an answer always has it, unless `mayBeAbsent: true`.",
      "13:22 example-mismatch request.Name should be String; found null.",
      "13:35 example-mismatch request.Count should be Integer within 2^53, unless `wide: true`; found 9007199254740993 (Integer).",
      "14:15 example-mismatch response.RequestId is missing: an answer always has it, unless `mayBeAbsent: true`.",
      "16:22 example-mismatch request.Name should be at most 3 characters; found 4 characters.",
      '16:34 example-mismatch request.List should be Array of Item; found "b" (String).',
      '17:28 example-mismatch response.Total: the members have no "Total".',
      "17:49 example-mismatch response.RequestId should be String; found 5 (Integer).",
    ],
  ),
  inAction(
    "examples with a page's own text, or without a request, and no reason",
    ["examples:", "  - method: GET", "  - method: GET", "    request: {}", "    documented: x"],
    [
      "3:5 erratum-missing The example has no request, and no erratum says why.",
      "4:5 erratum-missing The example keeps the page's own text, and no erratum says why.",
    ],
  ),
];

/** A mistake in the action file, below its first line; places without the file's path. */
function inAction(title: string, lines: readonly string[], problems: readonly string[]): ProblemCase {
  const text = `${["action: Run", ...lines].join("\n")}\n`;
  return { title, changes: { [RUN]: text }, problems: problems.map((problem) => `${RUN}:${problem}`) };
}
