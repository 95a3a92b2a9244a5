import { stringsAt, valueAt } from "../json-file.js";
import { edit } from "./edit-json.js";

/** The new text of a file, and messages about it. */
export interface Merged {
  readonly text: string;
  /** `added the script "dev"` */
  readonly done: readonly string[];
  /** What was left unchanged, and what Countersign would have written. */
  readonly kept: readonly string[];
}

const SECTIONS = ["dependencies", "devDependencies"] as const;
const ALL_SECTIONS = [...SECTIONS, "peerDependencies", "optionalDependencies"] as const;

/** The test script that `npm init` writes as a placeholder. */
const NO_TEST = /^echo "Error: no test specified" && exit 1$/;

/**
 * Adds a template's dependencies and scripts to a `package.json`. Existing entries stay unchanged: a project has reasons for its
 * versions and scripts.
 * @param own the text of the file. Its comments, order and indentation stay.
 * @param template the text of the template's file.
 * @param withTest whether the template's test is added. Its script has nothing to run otherwise.
 * @param withoutCode whether the project has no code yet, of either kind of module.
 */
export function mergePackageJson(
  own: string,
  template: string,
  { withTest, withoutCode }: { readonly withTest: boolean; readonly withoutCode: boolean },
): Merged {
  const has = { file: "package.json", text: own };
  const wants = { file: "package.json", text: template };
  let text = own;
  const done: string[] = [];
  const kept: string[] = [];
  const declared = new Set(ALL_SECTIONS.flatMap((section) => [...stringsAt(has, [section]).keys()]));
  for (const section of SECTIONS)
    for (const [name, version] of stringsAt(wants, [section])) {
      if (declared.has(name)) continue;
      if (valueAt({ ...has, text }, [section]) === undefined) text = edit(text, [section], {});
      text = edit(text, [section, name], version, { sorted: true });
      done.push(`${name} ${version} to the ${section}`);
    }
  // `npm init` writes "commonjs" although the user did not choose it. With the options of `tsc --init`, no module then compiles.
  if (withoutCode && valueAt(has, ["type"]) !== "module") {
    text = edit(text, ["type"], "module");
    done.push('"type": "module"');
  }
  const scripts = stringsAt(has, ["scripts"]);
  for (const [name, command] of stringsAt(wants, ["scripts"])) {
    if (name === "test" && !withTest) continue;
    const existing = scripts.get(name);
    if (existing === command) continue;
    if (existing === undefined || NO_TEST.test(existing)) {
      text = edit(text, ["scripts", name], command);
      done.push(`the script "${name}": ${command}`);
    } else kept.push(`the script "${name}" is your own; Countersign's would be: ${command}`);
  }
  return { text, done, kept };
}
