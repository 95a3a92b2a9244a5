import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type MadeRequest, makeRequest } from "../../runtime/calling/request.js";
import { membersOf } from "../../runtime/contract/members.js";
import { CS4092, CS4093 } from "../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { completions } from "../call/complete.js";
import { type Credential, credentialsFor } from "../call/credentials.js";
import { operationHelp, operationsHelp } from "../call/help.js";
import { type Callable, operationsOf } from "../call/operations.js";
import { type CallOptions, isCallOption, readOptions, SWITCHES } from "../call/options.js";
import { printAnswer } from "../call/print.js";
import { completed, curlOf } from "../call/request.js";
import { withoutSecrets } from "../call/shown.js";
import { callValues } from "../call/values.js";
import { type Flag, readWords } from "../call/words.js";
import { fail } from "../compile.js";
import type { Context } from "../context.js";
import { importEntry } from "../serving.js";
import { builtEntry } from "./start.js";

/** The exit code for a command line that is not valid. The class of a response's status is 3, 4 or 5, and 1 is everything else. */
const USAGE = 2;

/** How long the built app may take to close, in milliseconds. */
const CLOSING = 10_000;

/** The address of an app without a port. */
const IN_PROCESS = "http://localhost";

/**
 * `countersign call readItem --id 3`: calls an operation of the built app in this process, or of a server.
 * @param words all words after `call`, as they were typed.
 */
export async function call(context: Context, words: readonly string[]): Promise<number> {
  const { options: outer, operation: name, flags, stray } = readWords(words, SWITCHES);
  const first = readOptions(outer);
  if ("problem" in first) return usage([first.problem], context);
  // Which flags after the operation are its arguments is known once its document is read.
  const general =
    first.url === undefined
      ? flags.find((flag) => flag.name === "url" && flag.value !== undefined)
      : undefined;
  const document = await readDocument(
    general?.value === undefined ? first : { ...first, url: general.value },
    context,
  );
  const operations = operationsOf(document);
  if (name === undefined) {
    context.stdout.write(operationsHelp(operations));
    return 0;
  }
  const operation = operations.find(({ operationId }) => operationId === name);
  if (!operation) return fail(unknownOperation(name, operations, await socketsAt(first, context)), context);
  const split = splitFlags(operation, flags);
  const options = readOptions([...outer, ...split.general]);
  if ("problem" in options) return usage([options.problem], context);
  if (options.help) {
    context.stdout.write(operationHelp(operation));
    return 0;
  }
  const found = await requestOf(operation, split.own, options, context);
  const problems = [...stray.map((word) => `"${word}" does not belong to a flag`), ...found.problems];
  if (!found.request || problems.length > 0) return usage(problems, context, operation);
  const { request, credentials } = found;
  const base = options.url ?? serverOf(document);
  if (options.dryRun) {
    context.stdout.write(curlOf(request, base, credentials, options.headers));
    return 0;
  }
  const { url, method, headers, body } = completed(request, base, credentials, options.headers);
  const sent = new Request(url, {
    method,
    headers: headers.map(([key, value]): [string, string] => [key, value]),
    redirect: "manual",
    ...(body !== undefined && { body }),
  });
  return options.url === undefined
    ? callApp(sent, operation, options, context)
    : callServer(sent, operation, options, context);
}

/** Returns the names that complete the last word: `countersign call --complete call readItem --i`. */
export async function complete(
  context: Context,
  words: readonly string[],
  commands: readonly string[],
): Promise<number> {
  const [command = "", ...rest] = words;
  const found =
    words.length < 2
      ? commands.filter((one) => one.startsWith(command))
      : command === "call"
        ? completions(rest, await operationsAt(rest, context))
        : [];
  if (found.length > 0) context.stdout.write(`${found.join("\n")}\n`);
  return 0;
}

/** Without a document there is nothing to complete, and no place for a message. */
async function operationsAt(words: readonly string[], context: Context): Promise<readonly Callable[]> {
  const options = readOptions(readWords(words.slice(0, -1), SWITCHES).options);
  if ("problem" in options) return [];
  return operationsOf(await readDocument(options, context).catch(() => undefined));
}

/** Separates the flags that are arguments of the operation from the options of `call`. */
function splitFlags(
  operation: Callable,
  flags: readonly Flag[],
): { readonly own: readonly Flag[]; readonly general: readonly Flag[] } {
  const known = new Set(operation.call().arguments.map(({ name }) => name));
  const isGeneral = ({ name }: Flag) => !known.has(name) && isCallOption(name);
  return { own: flags.filter((flag) => !isGeneral(flag)), general: flags.filter(isGeneral) };
}

async function requestOf(
  operation: Callable,
  flags: readonly Flag[],
  options: CallOptions,
  context: Context,
): Promise<{
  readonly request?: MadeRequest | undefined;
  readonly credentials: readonly Credential[];
  readonly problems: readonly string[];
}> {
  const calling = operation.call();
  const { values, problems } = await callValues(calling, operation.components, flags, options.body, context);
  const { credentials, problems: refused } = credentialsFor(operation, options, context.env);
  if (problems.length + refused.length > 0) return { credentials, problems: [...problems, ...refused] };
  const sent = options.dryRun ? withoutSecrets(values, calling, operation.components) : values;
  const { request, problems: amiss } = makeRequest(calling, sent);
  return {
    request,
    credentials,
    problems: amiss.map(({ name, text }) => text.replaceAll(`"${name}"`, `--${name}`)),
  };
}

async function callServer(
  request: Request,
  operation: Callable,
  options: CallOptions,
  context: Context,
): Promise<number> {
  let answer: Response;
  try {
    answer = await fetch(request);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    return fail(new ProjectError(CS4093({ url: new URL(request.url).origin, reason })), context);
  }
  return printAnswer(answer, operation.call(), options.output, context);
}

async function callApp(
  request: Request,
  operation: Callable,
  options: CallOptions,
  context: Context,
): Promise<number> {
  const app = await importEntry(await builtEntry(context, options));
  try {
    return await printAnswer(await app.fetch(request), operation.call(), options.output, context);
  } finally {
    await app.close?.({ signal: AbortSignal.timeout(CLOSING) });
  }
}

/** From the option; else from the build, or from the built app; else from the server. */
async function readDocument(options: CallOptions, context: Context): Promise<unknown> {
  const { document, url } = options;
  if (document !== undefined)
    return /^https?:/.test(document) ? fetched(document) : readJson(resolve(context.cwd, document));
  process.env["NODE_ENV"] ||= "production";
  let entry: string;
  try {
    entry = await builtEntry(context, options);
  } catch (error) {
    if (url === undefined) throw error;
    return fetched(`${url.replace(/\/$/, "")}/openapi.json`);
  }
  const written = join(dirname(entry), "openapi.json");
  try {
    return JSON.parse(readFileSync(written, "utf8"));
  } catch {
    const app = (await importEntry(entry)) as { openapi?: () => unknown };
    return app.openapi?.();
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ProjectError(
      CS4093({ url: path, reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}

async function fetched(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await answer.json();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new ProjectError(CS4093({ url, reason: cause instanceof Error ? cause.message : String(cause) }));
  }
}

/** Relative server URLs are resolved against the one that is called. */
function serverOf(document: unknown): string {
  const { servers } = membersOf(document);
  const [server] = Array.isArray(servers) ? servers : [];
  const { url } = membersOf(server);
  return typeof url === "string" && url.startsWith("/") ? IN_PROCESS + url : IN_PROCESS;
}

/** The channels of the build's AsyncAPI document. */
async function socketsAt(options: CallOptions, context: Context): Promise<ReadonlySet<string>> {
  try {
    const entry = await builtEntry(context, options);
    const document: unknown = JSON.parse(readFileSync(join(dirname(entry), "asyncapi.json"), "utf8"));
    return new Set(Object.keys(Object(Object(document).channels) as object));
  } catch {
    return new Set();
  }
}

function unknownOperation(
  name: string,
  operations: readonly Callable[],
  sockets: ReadonlySet<string>,
): ProjectError {
  const near = operations.filter(({ operationId }) => operationId.toLowerCase().includes(name.toLowerCase()));
  const names = near.slice(0, 5).map(({ operationId }) => operationId);
  const others = names.length > 0 ? `; there is ${names.join(", ")}` : "";
  return new ProjectError(
    CS4092({ name, found: sockets.has(name) ? " to request: it is a socket" : others }),
  );
}

function usage(problems: readonly string[], { stderr }: Context, operation?: Callable): number {
  for (const problem of problems) stderr.write(`error: ${problem}\n`);
  stderr.write(
    `(countersign call ${operation ? `${operation.operationId} ` : ""}--help lists the options)\n`,
  );
  return USAGE;
}
