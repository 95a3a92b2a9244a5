import { type ParameterPlan, rowOf } from "../../sources/sources.js";
import { type EditorProgram, parametersOf } from "./editor-program.js";

/** A word before a parameter that shows where its value comes from. */
export interface SourceHint {
  /** The start of the parameter's name. */
  readonly position: number;
  /** `path`, `query`, `header user-agent`; `path | query` if two routes read it in different ways. */
  readonly label: string;
}

/** The hints of a file, including those before the parameters of dependencies. */
export function hintsIn(file: string, program: EditorProgram): readonly SourceHint[] {
  const labels = new Map<number, Set<string>>();
  for (const parameter of parametersOf(program)) {
    const { declaration } = parameter;
    if (declaration?.file !== file) continue;
    const known = labels.get(declaration.start) ?? new Set<string>();
    labels.set(declaration.start, known.add(labelOf(parameter)));
  }
  return [...labels]
    .map(([position, words]) => ({ position, label: [...words].sort().join(" | ") }))
    .sort((a, b) => a.position - b.position);
}

/** The source, and the wire name if it is different. */
function labelOf(parameter: ParameterPlan): string {
  const source = parameter.in.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const [reading, ...more] = rowOf(parameter).readings(parameter);
  const isOther = reading && more.length === 0 && reading.name !== parameter.name;
  return isOther ? `${source} ${reading.name}` : source;
}
