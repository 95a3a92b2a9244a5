import path from "node:path";
import type { SourceFile } from "typescript";
import type { SettingsPlan, VariablePlan } from "../3-plan/settings.js";
import type { Json, SourceLocation } from "../schema.js";
import type { ProgramTransform } from "../transform.js";
import { typeInWords } from "../type-text.js";

/** A variable that a program reads, for people and tools. */
export interface SettingsVariable {
  /** With its prefix. A prefix that is only known at run time is shown as `…`. */
  readonly variable: string;
  /** The path of the property, outermost first: `database.url`. */
  readonly property: string;
  readonly type: string;
  /** The format of its text: one value, a list with commas between its items, or JSON. */
  readonly form: VariablePlan["as"];
  readonly required: boolean;
  /** Absent for a secret: see {@link secretDefault}. */
  readonly default?: Json;
  /** It is a secret with a default, which is not shown. */
  readonly secretDefault?: true;
  readonly secret: boolean;
  readonly description?: string;
  readonly deprecated?: true;
  /** The position of its declaration: `src/settings.ts:12`. */
  readonly source: string;
}

/** The variables of every `settings<T>()` in a module and in everything that it imports, call by call. */
export function settingsVariables(
  entry: SourceFile,
  transform: ProgramTransform,
): readonly SettingsVariable[] {
  const own = new Set(transform.files);
  const files = [entry, ...transform.inputs(entry)].filter((file) => own.has(file));
  return files
    .flatMap((file) => transform.transform(file).settings)
    .flatMap(({ plan }) => plan.variables.map((variable) => entryOf(variable, plan, transform)));
}

function entryOf(
  variable: VariablePlan,
  { prefix = "…", source }: SettingsPlan,
  transform: ProgramTransform,
): SettingsVariable {
  const {
    name,
    to,
    as: form,
    schema,
    required,
    default: fallback,
    secret,
    description,
    deprecated,
  } = variable;
  return {
    variable: prefix + name,
    property: to.join("."),
    type: typeInWords(schema, transform.types),
    form,
    required,
    ...(fallback !== undefined && (secret ? { secretDefault: true } : { default: fallback })),
    secret,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
    source: placeOf(variable.location, transform) ?? source,
  };
}

/** Returns `undefined` for a declaration in a package. */
function placeOf(
  location: SourceLocation | undefined,
  { files, root }: ProgramTransform,
): string | undefined {
  const file = files.find(({ fileName }) => fileName === location?.file);
  if (!file || !location) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(location.start);
  return `${path.relative(root, file.fileName).split(path.sep).join("/")}:${line + 1}`;
}
