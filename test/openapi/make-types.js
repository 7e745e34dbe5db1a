// Writes the types that openapi-typescript makes of documents, what is sent and what is received each for itself:
// node make-types.js <folder> <document>... makes <folder>/theirs/<index>-sent.ts and -received.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const { factory, SyntaxKind } = ts;
const [folder, ...documents] = process.argv.slice(2);
mkdirSync(join(folder, "theirs"), { recursive: true });
for (const [index, document] of documents.entries()) {
  for (const side of ["sent", "received"]) {
    const tree = await openapiTS(JSON.parse(readFileSync(join(folder, document), "utf8")), {
      immutable: side === "sent",
      defaultNonNullable: false,
      transform: chooseType,
    });
    writeFileSync(join(folder, "theirs", `${index}-${side}.ts`), astToString(tree));
  }
}

/** What JSON Schema has no word for: bytes, and integers of 64 bits. */
function chooseType(schema) {
  if (schema.contentEncoding === "base64") return factory.createTypeReferenceNode("Uint8Array");
  if (schema.format !== "int64") return undefined;
  const kinds = [SyntaxKind.NumberKeyword, SyntaxKind.BigIntKeyword];
  return factory.createUnionTypeNode(kinds.map((kind) => factory.createKeywordTypeNode(kind)));
}
