import path from "node:path";
import fc from "fast-check";
import { compileBoth } from "./compiled.js";
import { filesOf, type Generated, generated, packages } from "./generated-declarations.js";
import { root, twoPrograms } from "./in-memory.js";
import { compareQuestions } from "./questions.js";

/** The most projects that are compiled as one program, whose library and packages are then read once: half as many on average. */
const A_PROGRAM = 120;
/** With the browser's library, for the platform's classes. */
const OPTIONS = { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] };

export interface Tried {
  readonly projects: number;
  readonly declarations: number;
  /** Projects for which the whole program was not needed. */
  readonly settled: number;
  /** Projects with a document: nothing in them is refused. */
  readonly documented: number;
}

/**
 * Compiles generated projects through both doors, and throws if they differ: in messages, code or documents, or in the answer to
 * a question.
 * @param programs how many, of about sixty projects each.
 */
export function tryGenerated(programs: number, parameters: fc.Parameters<[Generated[]]> = {}): Tried {
  const tried = { projects: 0, declarations: 0, settled: 0, documented: 0 };
  const projects = fc.noBias(fc.array(generated, { minLength: 1, maxLength: A_PROGRAM, size: "max" }));
  const property = fc.property(projects, (all) => {
    const files = Object.fromEntries(all.flatMap(filesIn));
    const both = twoPrograms({ ...files, ...packages }, OPTIONS);
    for (const [i, project] of all.entries()) {
      const { declared, whole, unsettled } = compileBoth(both, path.join(root, folderOf(i)));
      tried.projects++;
      tried.declarations += project.declarations.length;
      if (unsettled.length === 0) tried.settled++;
      if (whole.document) tried.documented++;
      if (JSON.stringify(declared) !== JSON.stringify(whole))
        throw new Error(`${shown(project)}\n${firstLine(declared, whole)}`);
    }
    const { differences } = compareQuestions(both, { root, files: both.own });
    if (differences.length > 0) throw new Error(differences.join("\n"));
  });
  fc.assert(property, { numRuns: programs, ...parameters });
  return tried;
}

const folderOf = (i: number) => `project${i}`;

function filesIn(project: Generated, i: number): [string, string][] {
  return Object.entries(filesOf(project)).map(([name, text]) => [`${folderOf(i)}/${name}`, text]);
}

function shown(project: Generated): string {
  return Object.entries(filesOf(project))
    .map(([name, text]) => `// ${name}\n${text}`)
    .join("\n");
}

/** Returns the first line in which two compilations differ. */
function firstLine(declared: object, whole: object): string {
  const lines = (of: object) => Object.values(of).flatMap((each) => String(each).split("\n"));
  const expected = lines(whole);
  const found = lines(declared);
  const i = found.findIndex((line, at) => line !== expected[at]);
  return `declared: ${found[i]}\nwhole:    ${expected[i]}`;
}
