import type { Program, SourceFile } from "typescript";
import { exportedValues } from "../semantics/exported-values.js";

/**
 * Compares each program with the one before: whether the files that changed export the same values as before. If so, the JavaScript
 * of a module whose text did not change can only differ in its generated code.
 */
export class SameValues {
  /** By path. */
  #before = new Map<string, { readonly file: SourceFile; readonly values: string | undefined }>();

  update(program: Program): boolean {
    const before = this.#before;
    const files = program.getSourceFiles().filter(({ fileName }) => !fileName.includes("/node_modules/"));
    let isSame = files.length === before.size;
    this.#before = new Map(
      files.map((file) => {
        const known = before.get(file.fileName);
        if (known?.file === file) return [file.fileName, known];
        const values = exportedValues(file, program);
        if (values === undefined || known?.values !== values) isSame = false;
        return [file.fileName, { file, values }];
      }),
    );
    return isSame;
  }
}
