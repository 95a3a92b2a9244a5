import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AMBIENT, diagnosticSnippets } from "../../../../test/support/docs-diagnostics.js";
import { repository } from "../../../../test/support/temporary.js";
import type { DiagnosticCode } from "../../../diagnostics/codes.js";
import { diagnosticsOf, type ShownDiagnostic } from "../diagnostics.js";
import type { EditorProgram } from "../editor-program.js";
import { EditorProject } from "../project.js";
import { changedText } from "../text-changes.js";
import type { Fix } from "./fix.js";
import { FIXES, fixesOf } from "./fixes.js";

/** Cases that the example of a page does not show. The last text is that of another module, `other.ts`. */
const FURTHER: readonly (readonly [DiagnosticCode, string, string?])[] = [
  ["CS1003", 'app.get("/items/:id", (itemId: number): number => itemId);'],
  ["CS1003", 'function readOne(): string {\n  return "one";\n}\napp.get("/items/:id", readOne);'],
  ["CS1006", 'app.get("/items/:id", (id?: string): string => String(id));'],
  ["CS1025", 'app.get("/items", q => String(q));'],
  ["CS1009", 'app.get("/items", (filter: { name?: string }): string => filter.name ?? "");'],
  [
    "CS3041",
    'app.get("/prices", { public: true, tags: ["a"] }, (token: Bearer): string => token.credentials);',
  ],
  [
    "CS5002",
    'import { App } from "countersign";\nimport type { Db } from "./other.js";\nconst app = new App({ title: "Shop", version: "1.0.0" });\napp.get("/", (db: Db): string => db);\nexport default app;\n',
    'import type { Depends } from "countersign";\nconst connection = (): string => "db";\nexport type Db = Depends<typeof connection>;\n',
  ],
];

const root = path.join(repository, ".countersign/editor-fixes");
const write = (
  folder: string,
  { text, other }: { readonly text: string; readonly other?: string | undefined },
) => {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, "app.ts"), text);
  if (other !== undefined) writeFileSync(path.join(root, folder, "other.ts"), other);
};
const project = (name: string) => {
  const file = path.join(root, `tsconfig.${name}.json`);
  writeFileSync(
    file,
    JSON.stringify({ compilerOptions: OPTIONS, include: [`${name}/**/*.ts`, "ambient.d.ts"] }),
  );
  return new EditorProject(file).program();
};
const OPTIONS = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2023"],
  types: ["node"],
  strict: true,
  // An error of TypeScript's hides problems of the whole program, and CS1025's example has one.
  noImplicitAny: false,
  skipLibCheck: true,
};

rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });
writeFileSync(path.join(root, "package.json"), '{ "type": "module", "private": true }');
writeFileSync(path.join(root, "ambient.d.ts"), AMBIENT);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const codes = Object.keys(FIXES) as readonly (keyof typeof FIXES)[];
const page = (code: string) =>
  readFileSync(path.join(repository, `transformer/diagnostics/${code}.md`), "utf8");
const programOf = (code: string, markdown: string) =>
  diagnosticSnippets(code, markdown).example?.files[0]?.text ?? "";
const examples = codes.flatMap((code) => [
  { code, text: programOf(code, page(code)), other: undefined },
  ...FURTHER.filter(([of]) => of === code).map(([, text, other]) => ({
    code,
    text: programOf(code, `## Example\n\n\`\`\`ts\n${text}\n\`\`\`\n`),
    other,
  })),
]);

describe("a fix of a diagnostic", () => {
  for (const [i, example] of examples.entries()) write(`wrong/${i}`, example);
  const wrong = project("wrong");
  const found = diagnosticsOf(wrong);
  const rows = examples.flatMap(({ code }, i) =>
    found
      .filter((one) => one.diagnostic.code === code && isIn(one, `wrong/${i}/`))
      .flatMap((one) => fixesOf(one, wrong).map((fix) => ({ code, fix, i }))),
  );
  for (const [k, { fix, i }] of rows.entries())
    write(`right/${k}`, {
      text: applied(fix, `wrong/${i}/app.ts`, wrong) ?? "",
      other: applied(fix, `wrong/${i}/other.ts`, wrong),
    });
  const right = project("right");
  const left = diagnosticsOf(right);

  test.each(codes)("%s has one", (code) => {
    expect(rows.map((row) => row.code)).toContain(code);
  });

  test.each(rows.map((row, k) => [row.code, row.fix.title, k] as const))(
    "%s: %s leaves nothing to say",
    (_code, _title, k) => {
      const file = right.programs.getSourceFile(path.join(root, `right/${k}/app.ts`));
      if (!file) throw new Error("It is not in the program.");
      const types = [...right.programs.whole().getSyntacticDiagnostics(file), ...right.typeErrors(file)];
      expect(
        types.map(({ messageText }) => messageText),
        file.text,
      ).toEqual([]);
      expect(
        left.filter((one) => isIn(one, `right/${k}/`)).map((one) => one.diagnostic.message),
        file.text,
      ).toEqual([]);
    },
  );
});

function isIn({ at }: ShownDiagnostic, folder: string): boolean {
  return at?.file.startsWith(path.join(root, folder)) ?? false;
}

/** The text of a file after a fix; `undefined` if it is not changed. */
function applied({ changes }: Fix, name: string, { programs }: EditorProgram): string | undefined {
  const file = path.join(root, name);
  const text = programs.getSourceFile(file)?.text;
  const own = changes.filter((each) => each.file === file).flatMap((each) => each.changes);
  return text === undefined ? undefined : changedText(text, own);
}
