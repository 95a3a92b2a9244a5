import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySources, typeErrors } from "./support/copied-sources.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "./support/temporary.js";

const FOLDERS = ["transformer", "cli"];

/** Every place that depends on the kind of a schema: a new kind must be handled in each. */
const READINGS = [
  "cli/fuzz/judge.ts",
  "transformer/2-read/constraints/apply.ts",
  "transformer/2-read/constraints/checks.ts",
  "transformer/2-read/constraints/contradictions.ts",
  "transformer/2-read/constraints/fits.ts",
  "transformer/2-read/kinds/templates.ts",
  "transformer/2-read/outside.ts",
  "transformer/3-plan/meeting.ts",
  "transformer/3-plan/pages.ts",
  "transformer/3-plan/scalars.ts",
  "transformer/4-generate/forms.ts",
  "transformer/4-generate/schema-decoder.ts",
  "transformer/4-generate/takers.ts",
  "transformer/4-generate/text-form.ts",
  "transformer/4-generate/union-knowledge.ts",
  "transformer/4-generate/unions.ts",
  "transformer/calls/settings/shown.ts",
  "transformer/client/codec.ts",
  "transformer/client/fit.ts",
  "transformer/client/from-text.ts",
  "transformer/client/type-text.ts",
  "transformer/fuzz/fuzzed.ts",
  "transformer/fuzz/growths.ts",
  "transformer/kinds.ts",
  "transformer/openapi/json-schema/convert.ts",
  "transformer/openapi/json-schema/maps.ts",
  "transformer/parts.ts",
  "transformer/rules/values.ts",
  "transformer/sources/socket/messages.ts",
  "transformer/type-text.ts",
];

describe("a kind of schema more", () => {
  let copy: string;

  beforeAll(() => {
    copy = temporaryFolder("exhaustive");
    const shipped = (file: string) => !/\.(test|fixture)\.ts$|\/testing(\.ts)?$|\/2-read\/test$/.test(file);
    copySources(copy, [...FOLDERS, "runtime"], shipped);
    writeFiles(copy, {
      "package.json": { type: "module", imports: {} },
      "tsconfig.json": {
        extends: path.join(repository, "tsconfig.json"),
        compilerOptions: { paths: { countersign: ["./runtime/index.ts"] }, rootDir: "." },
        include: [...FOLDERS, "runtime"],
        exclude: [],
      },
    });
    const file = path.join(copy, "transformer/schema.ts");
    const schema = readFileSync(file, "utf8")
      .replace(
        "export interface RefSchema ",
        'interface Added extends SchemaBase { readonly kind: "added" }\n$&',
      )
      .replace("export type Schema =\n", "$&  | Added\n");
    writeFileSync(file, schema);
  });

  afterAll(() => removeFolder(copy));

  test("does not compile until every reading knows it", () => {
    const found = typeErrors(copy, ["--noEmit"]).matchAll(/^([^\s(]+)\(\d+,\d+\): error TS\d+/gm);
    expect([...new Set([...found].map(([, file]) => file))].toSorted()).toEqual(READINGS);
  });
});

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(repository, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => path.join(folder, file)),
);

describe("no switch is silent about what it does not name", () => {
  test.each(sources)("%s", (name) => {
    const file = ts.createSourceFile(
      name,
      readFileSync(path.join(repository, name), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const silent: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isDefaultClause(node) && !isSpoken(node)) silent.push(node.parent.parent.expression.getText());
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(silent).toEqual([]);
  });
});

/**
 * Whether the compiler reports what remains for a default, or the statement concerns syntax, of which TypeScript has hundreds of
 * kinds.
 */
function isSpoken(node: ts.DefaultClause): boolean {
  const isAboutSyntax = node.parent.clauses.some(
    (clause) => ts.isCaseClause(clause) && clause.expression.getText().startsWith("ts.SyntaxKind."),
  );
  return isAboutSyntax || / satisfies /.test(node.getText());
}
