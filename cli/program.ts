import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { OPENAPI_VERSIONS, type OpenapiVersion } from "../runtime/contract/openapi-version.js";
import { startupFailure } from "../runtime/node/standalone/failures.js";
import {
  ARTIFACT_NAMES,
  ARTIFACTS,
  type ArtifactOptions,
  pickArtifacts,
} from "../transformer/artifacts/artifacts.js";
import { CLIENT_TYPES, type ClientSettings } from "../transformer/hosts/client-settings.js";
import { PACKAGE_MANAGERS, type PackageManager } from "../transformer/hosts/package-manager.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { PLATFORM_NAMES, type PlatformName } from "./bundle/platform-names.js";
import { SHELLS, type Shell } from "./call/shells.js";
import { fail } from "./compile.js";
import type { Context } from "./context.js";
import { type FuzzFlags, fuzzOptions } from "./fuzz/options.js";
import { isPackageName } from "./init/package-name.js";
import { TEMPLATES, type TemplateName } from "./init/template-names.js";
import { StartupError } from "./serving.js";
import { unexpected } from "./unexpected.js";

/** Options as commander hands them over; each command declares which of them it has. */
interface Flags {
  readonly project?: string;
  readonly outDir?: string;
  readonly target?: OpenapiVersion;
  readonly bundle?: boolean;
  readonly platform?: PlatformName;
  readonly external?: readonly string[];
  readonly out?: string;
  readonly types?: ClientSettings["types"];
  readonly tanstack?: boolean;
  readonly watch?: boolean;
  readonly document?: string;
  readonly check?: boolean;
  readonly diff?: string;
  readonly conforms?: string;
  readonly json?: boolean;
  readonly settings?: boolean;
  readonly security?: boolean;
  readonly envExample?: boolean;
  readonly template?: TemplateName;
  readonly name?: string;
  readonly packageManager?: PackageManager;
  readonly install: boolean;
  readonly yes?: boolean;
  readonly host: string;
  readonly port: number;
  readonly workers: number | "auto";
  readonly grace: number;
  readonly keepAlive: number;
}

/**
 * Runs one command line.
 * @param args the words after `countersign`.
 * @returns the exit code: 0, or 1 for every failure. Never throws.
 */
export async function run(args: readonly string[], version: string, context: Context): Promise<number> {
  let exitCode = 0;
  const program = createProgram(version, context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof ProjectError) return fail(error, context);
    context.stderr.write(error instanceof StartupError ? startupFailure(error) : unexpected(error));
    return 1;
  }
}

function createProgram(version: string, context: Context, done: (exitCode: number) => void): Command {
  const program = new Command("countersign")
    .description("Write a plain TypeScript handler. Its signature is the API.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError("(add --help for the options)");

  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option("-p, --project <tsconfig>", "the project's tsconfig.json, or its folder");
  const withEntry = (name: string, description: string) =>
    command(name, description).argument("[entry]", "the module whose default export is the app");

  // Commands are imported when they run: `--help` must not wait for TypeScript, Hono or a file watcher.
  withEntry("dev", "Serve, and serve anew after every change")
    .addOption(hostOption("127.0.0.1"))
    .addOption(portOption())
    .action(async (entry: string | undefined, flags: Flags) => {
      const { dev } = await import("./commands/dev.js");
      done(await dev(context, { entry, ...flags }));
    });
  withEntry("check", "Type-check, and report what cannot be served")
    .addOption(conformsOption())
    .action(async (entry: string | undefined, flags: Flags) => {
      const { check } = await import("./commands/check.js");
      done(await check(context, { entry, ...flags }));
    });
  const building = withEntry("build", "Check, and write JavaScript, source maps and openapi.json").option(
    "--out-dir <folder>",
    "where to write (default: outDir of tsconfig.json, or dist)",
  );
  for (const option of [...artifactOptions(), targetOption(), ...bundleOptions()]) building.addOption(option);
  building.action(async (entry: string | undefined, flags: Flags & ArtifactOptions) => {
    const { build } = await import("./commands/build.js");
    done(await build(context, { entry, ...flags, artifacts: pickArtifacts(flags) }));
  });
  withEntry("start", "Serve what build wrote")
    .option("--out-dir <folder>", "where build wrote (default: dist, or outDir of tsconfig.json)")
    .addOption(hostOption("0.0.0.0"))
    .addOption(portOption())
    .addOption(workersOption())
    .addOption(graceOption())
    .addOption(keepAliveOption())
    .action(async (entry: string | undefined, flags: Flags) => {
      const { start } = await import("./commands/start.js");
      done(await start(context, { entry, ...flags }));
    });
  for (const name of ["openapi", "asyncapi"] as const) {
    const printing = withEntry(name, `Print ${ARTIFACTS[name].title.replace("The", "the")}`)
      .option("--out <file>", "write it to a file")
      .option("--check", `fail when the file (default: ${ARTIFACTS[name].fileName}) says something else`);
    if (name === "openapi") {
      for (const option of contractOptions()) printing.addOption(option);
      printing
        .option("--document <path>", "the document that the app serves at this path, of several")
        .addOption(targetOption());
    }
    printing.action(async (entry: string | undefined, flags: Flags) => {
      const { document } = await import("./commands/documents.js");
      done(await document(name, context, { entry, ...flags }));
    });
  }
  withEntry("client", "Print a client in TypeScript")
    .option("--out <file>", "write it to a file (default: client of package.json#countersign)")
    .addOption(new Option("--types <how>", "write types out, or import them").choices(CLIENT_TYPES))
    .option("--tanstack", "write options for TanStack Query, too")
    .option("--check", "fail when the file says something else")
    .option("--watch", "write it again after every change")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { client } = await import("./commands/client.js");
      done(await client(context, { entry, ...flags }));
    });
  withEntry("routes", "List every route")
    .option("--security", "say who can call what")
    .option("--json", "print them as JSON, with who can call what")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { routes } = await import("./commands/routes.js");
      done(await routes(context, { entry, ...flags }));
    });
  command("explain", "Show where the parameters of a route come from, or which settings a program reads")
    .argument("[words...]", `a route, "GET /items/:id", also {id} or a request's path; then the entry`)
    .option("--settings", "list the environment variables that settings<T>() reads")
    .addOption(new Option("--json", "print them as JSON").implies({ settings: true }))
    .addOption(
      new Option("--env-example", "print them as a .env file to fill in").implies({ settings: true }),
    )
    .action(async (words: string[], flags: Flags) => {
      if (flags.settings) {
        const { explainSettings } = await import("./commands/explain-settings.js");
        done(await explainSettings(context, { entry: words[0], ...flags }));
        return;
      }
      if (words.length === 0) program.error("error: missing required argument 'route', or --settings");
      const { explain } = await import("./commands/explain.js");
      done(await explain(context, words, flags));
    });
  program
    .command("call")
    .description("Call an operation of the built app, or of a server")
    .usage("[options] [operation] [arguments]")
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument("[words...]", "an operation and its arguments; without any, operations are listed")
    .action(async (words: string[]) => {
      const { call, complete } = await import("./commands/call.js");
      const [first, ...rest] = words;
      const names = () => program.commands.map((one) => one.name());
      done(first === "--complete" ? await complete(context, rest, names()) : await call(context, words));
    });
  program
    .command("completion")
    .description("Print a completion script for a shell: commands, operations and their arguments")
    .addArgument(new Argument("<shell>", "the shell that reads it").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { COMPLETION_SCRIPTS } = await import("./call/completion-scripts.js");
      context.stdout.write(COMPLETION_SCRIPTS[shell]);
    });
  const fuzzing = withEntry(
    "fuzz",
    "Send valid and broken requests made from the types, and judge the answers",
  );
  for (const option of fuzzOptions()) fuzzing.addOption(option);
  fuzzing.action(async (entry: string | undefined, flags: Flags & FuzzFlags) => {
    const { fuzz } = await import("./commands/fuzz.js");
    done(await fuzz(context, { entry, ...flags, headers: flags.header, credentials: flags.credential }));
  });
  withEntry("doctor", "Find what keeps a project from being compiled as it should be")
    .option("--json", "print the findings as JSON")
    .action(async (entry: string | undefined, flags: Flags) => {
      const { doctor } = await import("./commands/doctor.js");
      done(await doctor(context, { entry, ...flags }));
    });
  program
    .command("init")
    .description("Make a project, or add Countersign to one")
    .argument("[folder]", "where (default: here)")
    .addOption(new Option("--template <name>", "what compiles it").choices(TEMPLATES))
    .option("--name <name>", "what package.json calls it (default: its folder's name)", parseName)
    .addOption(new Option("--package-manager <name>", "what installs it").choices(PACKAGE_MANAGERS))
    .option("--no-install", "write the files and install nothing")
    .option("-y, --yes", "ask nothing")
    .action(async (folder: string | undefined, flags: Flags) => {
      const { init } = await import("./commands/init.js");
      done(await init(context, version, { folder, ...flags }));
    });
  return program;
}

/** `--openapi <file>` and `--no-openapi`, of every artifact. */
function artifactOptions(): readonly Option[] {
  return ARTIFACT_NAMES.flatMap((name) => {
    const { fileName, label, byDefault } = ARTIFACTS[name];
    const where = `where to write the ${label}, relative to the folder of the build (default: ${fileName})`;
    return byDefault
      ? [new Option(`--${name} <file>`, where), new Option(`--no-${name}`, `write no ${label}`)]
      : [new Option(`--${name} [file]`, where)];
  });
}

/** For tools that read another version than the app serves. */
function targetOption(): Option {
  return new Option(
    "--target <version>",
    "the version of OpenAPI to write (default: the app's openapiVersion)",
  ).choices(OPENAPI_VERSIONS);
}

function conformsOption(): Option {
  return new Option(
    "--conforms <document>",
    "fail where an operation of this document is not served as it says",
  );
}

/** What `openapi` can compare the document with. */
function contractOptions(): readonly Option[] {
  return [
    new Option(
      "--diff <base>",
      "say what changed for clients since a file or a git revision; exit with 1 if it breaks them",
    ).conflicts("check"),
    new Option("--json", "print the changes as JSON"),
    // One question at a time: an answer that was left out would look like a good one.
    conformsOption().conflicts(["diff", "check", "json", "out"]),
  ];
}

/** `--bundle`, and what only a bundle has: it asks for one. */
function bundleOptions(): readonly Option[] {
  return [
    new Option("--bundle", "write one file that needs no node_modules (with esbuild, to be installed)"),
    new Option("--platform <name>", "where the bundle runs (default: node)")
      .choices(PLATFORM_NAMES)
      .implies({ bundle: true }),
    new Option("--external <package>", "leave a package out of the bundle; may be given several times")
      .argParser((name: string, names: readonly string[] = []) => [...names, name])
      .implies({ bundle: true }),
  ];
}

function parseName(name: string): string {
  if (!isPackageName(name))
    throw new InvalidArgumentError("A package's name is made of lower-case letters, digits and dashes.");
  return name;
}

function hostOption(host: string): Option {
  return new Option("--host <address>", "the address to listen on").default(host);
}

function portOption(): Option {
  return new Option("--port <number>", "the port to listen on; 0 takes a free one")
    .env("PORT")
    .default(8000)
    .argParser(parsePort);
}

function workersOption(): Option {
  return new Option("--workers <number|auto>", "how many processes serve; auto is one for each core")
    .default(1)
    .argParser(parseWorkers);
}

/** What orchestrators allow by default before they kill is more than this. */
function graceOption(): Option {
  return new Option("--grace <seconds>", "how long requests in progress may take to end, when it is told to")
    .default(10)
    .argParser(parseGrace);
}

function keepAliveOption(): Option {
  return new Option("--keep-alive <seconds>", "how long a connection without a request stays open")
    .default(5)
    .argParser(parseKeepAlive);
}

function parseWorkers(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 1)
    throw new InvalidArgumentError("It is a number from 1 to 999, or auto.");
  return count;
}

function parseGrace(text: string): number {
  if (!/^\d{1,4}(\.\d+)?$/.test(text))
    throw new InvalidArgumentError("It is a number of seconds from 0 to 9999.");
  return Number(text);
}

function parseKeepAlive(text: string): number {
  const seconds = Number(text);
  if (!/^\d{1,4}(\.\d+)?$/.test(text) || seconds < 0.001)
    throw new InvalidArgumentError("It is a number of seconds, more than 0 and at most 9999.");
  return seconds;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
