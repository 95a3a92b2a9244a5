import ts from "typescript";
import { expect, test } from "vitest";
import { createDoors, type Unsettled } from "../../transformer/semantics/doors.js";
import { createSemantics } from "../../transformer/semantics/typescript6.js";
import { describeType } from "./support/answers.js";
import { root, twoPrograms } from "./support/in-memory.js";
import { compareQuestions } from "./support/questions.js";
import { names } from "./traps/names.js";
import { packages } from "./traps/packages.js";
import { types } from "./traps/types.js";

/**
 * Mistakes of a reader that sees only syntax, one row each: through both doors, question by question, and with what the project's
 * own declarations must settle. The type in question is that of `subject` in `src/app.ts`.
 */
test.each([...names, ...types, ...packages])("$name", ({ files, options, isRoot, subject = "settled" }) => {
  const programs = twoPrograms(files, options, isRoot);
  expect(compareQuestions(programs, { root, files: programs.own }).differences).toEqual([]);

  const node = subjectIn(programs.file("src/app.ts"));
  const unsettled: Unsettled[] = [];
  const doors = createDoors(programs.declared, programs.behind ?? programs, {
    root,
    onUnsettled: (one) => unsettled.push(one),
  });
  const whole = createSemantics(programs.whole(), { root });
  const answer = describeType(doors, doors.typeOfNode(node));
  expect(unsettled[0]?.kind ?? "settled").toBe(subject);
  expect(answer).toEqual(describeType(whole, whole.typeOfNode(node)));
});

function subjectIn(file: ts.SourceFile): ts.TypeNode {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations)
      if (type && name.getText() === "subject") return type;
  }
  throw new Error(`No subject in ${file.fileName}`);
}
