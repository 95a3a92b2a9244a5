import { MASK } from "../../runtime/contract/issue.js";
import { FORM_WORDS } from "../../transformer/3-plan/settings.js";
import { CS3005, CS3009 } from "../../transformer/diagnostics/catalogue.js";
import type { SettingsVariable } from "../../transformer/hosts/program.js";
import { checked, open } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { formatProblems } from "../problems.js";
import { table } from "../table.js";

export interface ExplainSettingsOptions extends ProjectOptions {
  readonly json?: boolean | undefined;
  readonly envExample?: boolean | undefined;
}

/** `countersign explain --settings`: the environment variables that a program reads. The program may be a script without an app. */
export async function explainSettings(context: Context, options: ExplainSettingsOptions): Promise<number> {
  const { cwd, stdout, stderr } = context;
  const { compiler } = await open(context, options);
  const compilation = await checked(compiler);
  const problems = compilation.problems.filter(({ code }) => code !== CS3005.code && code !== CS3009.code);
  stderr.write(formatProblems(problems, cwd, stderr));
  if (problems.some(({ severity }) => severity === "error")) return 1;
  const variables = compilation.settings();
  if (options.json) stdout.write(`${JSON.stringify(variables, undefined, 2)}\n`);
  else if (options.envExample) stdout.write(envExample(variables));
  else if (variables.length === 0) stdout.write("The program reads no settings.\n");
  else {
    const [head = "", ...rows] = settingsTable(variables).split("\n");
    stdout.write([stdout.colors.bold(head), ...rows].join("\n"));
  }
  return 0;
}

function settingsTable(variables: readonly SettingsVariable[]): string {
  const rows = variables.map((variable) => [
    variable.variable,
    typeText(variable),
    defaultText(variable),
    variable.secret ? "secret" : "",
    variable.source,
  ]);
  return table([["VARIABLE", "TYPE", "DEFAULT", "SECRET", "SOURCE"], ...rows]);
}

function defaultText(variable: SettingsVariable): string {
  if (variable.default !== undefined) return written(variable);
  if (variable.secretDefault) return MASK;
  return variable.required ? "required" : "optional";
}

const typeText = ({ type, form }: SettingsVariable) => type + FORM_WORDS[form];

/** A default in the form in which it would be set. */
function written({ default: value, form }: SettingsVariable): string {
  if (form === "list" && Array.isArray(value)) return value.join(",");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A `.env` file: required variables must be filled in, optional ones are commented out. */
function envExample(variables: readonly SettingsVariable[]): string {
  const blocks = variables.map((variable) => {
    const { description, required, default: value } = variable;
    const notes = [
      typeText(variable),
      ...(required ? ["required"] : []),
      ...(variable.secret ? ["secret"] : []),
      ...(variable.secretDefault ? ["has a default"] : []),
    ];
    const said =
      description === undefined ? [] : description.split("\n").map((line) => `# ${line}`.trimEnd());
    const set = `${variable.variable}=${value === undefined ? "" : quoted(written(variable))}`;
    return [...said, `# ${notes.join(", ")}`, required ? set : `# ${set}`].join("\n");
  });
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** As Node reads it: its quotes have no escapes. */
function quoted(text: string): string {
  if (/^[\w.,:/@+-]*$/.test(text)) return text;
  const quote = ["'", '"', "`"].find((each) => !text.includes(each));
  return quote === undefined ? text : `${quote}${text}${quote}`;
}
