import { InvalidArgumentError, Option } from "commander";
import { PACKAGE_MANAGERS, type PackageManager } from "../../transformer/hosts/package-manager.js";
import { isPackageName } from "../../transformer/hosts/package-name.js";
import { TEMPLATES, type TemplateName, TYPESCRIPTS, type TypescriptVersion } from "../init/template-names.js";
import type { CommandLine } from "./command-line.js";

interface Flags {
  readonly template?: TemplateName;
  readonly typescript?: TypescriptVersion;
  readonly name?: string;
  readonly packageManager?: PackageManager;
  readonly install: boolean;
  readonly git: boolean;
  readonly yes?: boolean;
}

export function addInit({ program, context, version, done }: CommandLine): void {
  program
    .command("init")
    .description("Create a project, or add Countersign to one")
    .argument("[folder]", "the folder of the project (default: the current one)")
    .addOption(new Option("--template <name>", "the template to start from").choices(TEMPLATES))
    .addOption(
      new Option("--typescript <version>", "the version of TypeScript that checks it (default: 6)").choices(
        TYPESCRIPTS,
      ),
    )
    .option("--name <name>", "the name in package.json (default: the folder's name)", parseName)
    .addOption(
      new Option("--package-manager <name>", "the package manager of the project").choices(PACKAGE_MANAGERS),
    )
    .option("--no-install", "write the files, but install nothing")
    .option("--no-git", "do not create a Git repository")
    .option("-y, --yes", "use the defaults instead of asking")
    .action(async (folder: string | undefined, flags: Flags) => {
      const { init } = await import("../commands/init.js");
      done(await init(context, version, { folder, ...flags }));
    });
}

function parseName(name: string): string {
  if (!isPackageName(name))
    throw new InvalidArgumentError(
      "The name of a package consists of lower-case letters, digits and dashes.",
    );
  return name;
}
