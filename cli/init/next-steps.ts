import type { PackageManager } from "../../transformer/hosts/package-manager.js";
import { stringsAt } from "../json-file.js";
import type { Colors } from "../output.js";
import { shown } from "../problems.js";
import { shellWord } from "../shell-word.js";
import { RUN, RUN_COMMAND } from "./package-manager.js";
import type { Target } from "./target.js";

interface Begun {
  readonly target: Target;
  readonly packageManager: PackageManager;
  readonly isInstalled: boolean;
  /** The text of the template's `package.json`. */
  readonly manifest: string;
}

/** What a user does with the project after `init`: commands, and where its entry is. */
export function nextSteps(begun: Begun, cwd: string, { cyan }: Pick<Colors, "cyan">): string {
  const { target, packageManager, isInstalled } = begun;
  const { root, entry } = target;
  const steps = [
    ...(root === cwd ? [] : [`cd ${shellWord(shown(root, cwd))}`]),
    ...(isInstalled ? [] : [`${packageManager} install`]),
    serving(begun),
  ];
  const own =
    entry === undefined
      ? ""
      : `\n${entry} is the entry: it must export its App by default. To choose another entry, name it in package.json as "countersign".\n`;
  return `${own}\nNext:\n${steps.map((step) => `  ${cyan(step)}\n`).join("")}`;
}

/** The script `dev`, unless the project's own script of this name does something else. */
function serving({ target, packageManager, manifest }: Begun): string {
  const dev = (text: string) => stringsAt({ file: "package.json", text }, ["scripts"]).get("dev") ?? "";
  const [ours, theirs] = [dev(manifest), dev(target.packageJson ?? "{}")];
  const [tool = ""] = ours.split(" ");
  return theirs === "" || theirs.includes(tool)
    ? `${RUN[packageManager]} dev`
    : `${RUN_COMMAND[packageManager]} ${ours}`;
}
