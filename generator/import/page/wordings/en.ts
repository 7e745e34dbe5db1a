import type { PageWordings } from "../wordings.ts";

/** How English pages are worded. */
export const en: PageWordings = {
  columns: {
    name: ["parameter name", "parameter", "parameters", "field name", "field", "name", "member", "input parameter", "output parameter"],
    required: ["required", "is required", "required?", "required or not", "mandatory", "required/optional", "whether required", "required (yes/no)"],
    type: ["type", "data type", "parameter type", "field type"],
    description: ["description", "descriptions", "parameter description", "error description", "meaning", "remarks", "explanation", "detail"],
    code: ["error code", "error codes", "code"],
    message: ["error message", "message", "chinese description", "english description"],
  },
  yes: ["yes", "y", "required", "true", "mandatory"],
  no: ["no", "n", "optional", "false"],
  types: {},
  sections: {
    description: ["api description", "description", "api overview", "interface description", "feature description"],
    input: ["input parameters", "input parameter", "request parameters", "request parameter"],
    output: ["output parameters", "output parameter", "response parameters", "response parameter", "returned parameters", "return parameters"],
    examples: ["example", "examples", "sample", "samples", "code samples"],
    request: ["input example", "input examples", "input sample", "input sample code", "sample input code", "sample input", "input code", "sample request", "request example", "request sample", "request", "input", "example request", "request parameters"],
    response: ["output example", "output examples", "output sample", "output sample code", "sample output code", "sample output", "output code", "sample response", "response example", "response sample", "response", "output", "example response", "returned parameters"],
    resources: ["developer resources", "resources for developers", "other resources", "developer resource", "more resources", "development resources"],
    errors: ["error codes", "error code", "business error codes", "api error codes"],
    commonErrors: ["common error codes", "common error code", "public error codes"],
  },
  exampleWords: ["example", "sample"],
  domainWords: ["domain"],
  rateWords: ["limit", "maximum of", "frequency"],
  rateFigures: [
    /(?:maximum of|up to) (\d[\d,]{0,9}) (?:requests|calls|times)[^.]{0,60}per second/i,
    /(\d[\d,]{0,9}) ?(?:requests?|times|calls|queries)? ?(?:\/|per) ?(?:sec\b|second\b|s\b)/i,
  ],
  commonWords: ["common parameter", "common param", "public parameter", "global parameter"],
  regionIgnored: ["not required", "not passed", "need not", "no need", "is not needed", "does not need", "doesn't need", "not be passed"],
  updatedWords: ["last updated", "updated", "last update time", "update time"],
  usedByWords: ["used by actions", "used by the following apis", "used by", "referenced by the following apis", "this is used by the following apis", "it is used by the following apis"],
  noCodes: ["there is no error code", "there are no error codes", "no error codes", "no business error codes"],
  furniture: ["was this page helpful", "tencent cloud", "feedback", "send feedback", "help", "contact us", "document feedback", "copyright", "product documentation", "yes no", "last updated", "download pdf", "table of contents", "focus mode", "font size", "contents", "• not at all", "previous page", "next page"],
  boilerplate: ["domain name for api request", "api request domain name", "api domain name", "a maximum of", "default api request", "default request rate", "api request rate", "the default limit on the requests", "note: this api supports finance", "note: this api supports financial", "we recommend you to use api explorer", "we recommend you use api explorer", "try it", "api explorer", "the following request parameter", "the list below contains", "the following parameters are required", "the following list of request"],
};
