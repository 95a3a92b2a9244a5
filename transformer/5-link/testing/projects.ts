import path from "node:path";
import { programOf, root, type TestProgram } from "../../../test/support/program.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { createSession } from "../../session.js";
import { createTransform, type ProgramTransform } from "../../transform.js";
import { linkEntry } from "../link.js";
import type { Linking } from "../linked-program.js";

/** Source texts by path in the project's folder. The entry is `src/app.ts`. */
export type Sources = Readonly<Record<string, string>>;

/** What became of a project. */
export interface LinkedProject {
  readonly linking: Linking;
  /** Of its modules, and of linking them. */
  readonly diagnostics: readonly Diagnostic[];
  /** `src/app.ts:2:7`; `undefined` for a diagnostic without a place. */
  placeOf(diagnostic: Diagnostic): string | undefined;
}

/**
 * Small projects that share one TypeScript program, because creating a program takes longer than linking what it has. Each is
 * linked by itself. Add all of them while tests are collected: the first result that a test asks for compiles them.
 */
export function createProjects(): { add(sources: Sources): () => LinkedProject } {
  const added: Sources[] = [];
  let program: TestProgram | undefined;
  const compiled = () => {
    program ??= programOf(
      Object.fromEntries(
        added.flatMap((sources, i) =>
          Object.entries(sources).map(([name, text]) => [path.join(folderOf(i), name), text]),
        ),
      ),
    );
    return program;
  };
  return {
    add(sources) {
      if (program) throw new Error("This project is added after the others have been compiled");
      const folder = folderOf(added.push(sources) - 1);
      let linked: LinkedProject | undefined;
      return () => {
        linked ??= linkProject(folder, compiled());
        return linked;
      };
    },
  };
}

/** What holds of a syntax tree in any program. */
const session = createSession();

const folderOf = (i: number) => `project${i}`;

/** Links the project in a folder of a program, with its own files alone. */
export function linkProject(folder: string, { program, file }: TestProgram): LinkedProject {
  const own = path.join(root, folder);
  const whole = createTransform(program, { root: own, session });
  const transform: ProgramTransform = {
    ...whole,
    // It grows with each file.
    get types() {
      return whole.types;
    },
    files: whole.files.filter(({ fileName }) => fileName.startsWith(own + path.sep)),
  };
  const linking = linkEntry(file(path.join(folder, "src/app.ts")), transform);
  return {
    linking,
    diagnostics: [
      ...transform.files.flatMap((each) => transform.transform(each).diagnostics),
      ...linking.diagnostics,
    ],
    placeOf({ location }) {
      const source = location && program.getSourceFile(location.file);
      if (!source || !location) return undefined;
      const { line, character } = source.getLineAndCharacterOfPosition(location.start);
      return `${path.relative(own, source.fileName)}:${line + 1}:${character + 1}`;
    },
  };
}
