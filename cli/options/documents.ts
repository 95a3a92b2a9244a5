import { Option } from "commander";
import type { OpenapiVersion } from "../../runtime/contract/openapi-version.js";
import { ARTIFACTS } from "../../transformer/artifacts/artifacts.js";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { conformsOption } from "./conforms.js";
import { targetOption } from "./target.js";

interface Flags extends ProjectFlags {
  readonly out?: string;
  readonly check?: boolean;
  readonly document?: string;
  readonly target?: OpenapiVersion;
  readonly diff?: string;
  readonly json?: boolean;
  readonly conforms?: string;
}

/** `openapi` and `asyncapi`. */
export function addDocuments(line: CommandLine): void {
  for (const name of ["openapi", "asyncapi"] as const) {
    const printing = entryCommand(line, name, `Print ${ARTIFACTS[name].title.replace("The", "the")}`)
      .option("--out <file>", "write it to a file")
      .option("--check", `fail if the file (default: ${ARTIFACTS[name].fileName}) is not up to date`);
    if (name === "openapi") {
      for (const option of contractOptions()) printing.addOption(option);
      printing
        .option("--document <path>", "the path of the document to write, if the app serves several")
        .addOption(targetOption());
    }
    printing.action(async (entry: string | undefined, flags: Flags) => {
      const { document } = await import("../commands/documents.js");
      line.done(await document(name, line.context, { entry, ...flags }));
    });
  }
}

/** What `openapi` can compare the document with. */
function contractOptions(): readonly Option[] {
  return [
    new Option(
      "--diff <base>",
      "show what changed for clients since a file or a git revision; exit with 1 if it breaks them",
    ).conflicts("check"),
    new Option("--json", "print the changes as JSON"),
    // One comparison at a time: a comparison that was skipped would look like a success.
    conformsOption().conflicts(["diff", "check", "json", "out"]),
  ];
}
