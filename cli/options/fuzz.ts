import { InvalidArgumentError, Option } from "commander";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";

interface Flags extends ProjectFlags {
  readonly operation?: readonly string[];
  readonly runs: number;
  readonly seed?: number;
  readonly url?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly credential?: Readonly<Record<string, string>>;
  readonly around?: string;
  readonly timeout: number;
  readonly json?: boolean;
}

export function addFuzz(line: CommandLine): void {
  const fuzzing = entryCommand(
    line,
    "fuzz",
    "Send valid and broken requests generated from the types, and check the responses",
  );
  for (const option of fuzzOptions()) fuzzing.addOption(option);
  fuzzing.action(async (entry: string | undefined, flags: Flags) => {
    const { fuzz } = await import("../commands/fuzz.js");
    line.done(
      await fuzz(line.context, { entry, ...flags, headers: flags.header, credentials: flags.credential }),
    );
  });
}

function fuzzOptions(): readonly Option[] {
  return [
    new Option(
      "--operation <id>",
      "send requests only to the operation with this operationId; may be given several times",
    ).argParser((id: string, ids: readonly string[] = []) => [...ids, id]),
    new Option(
      "--runs <number>",
      "how many valid requests to send to each operation, and how many broken ones",
    )
      .default(100)
      .argParser((text) => parseWhole(text, 1, 1_000_000)),
    new Option("--seed <number>", "the seed of an earlier run, to send the same again").argParser((text) =>
      parseWhole(text, 0, 2 ** 31 - 1),
    ),
    new Option("--url <address>", "a running server to send requests to (default: the app itself)").argParser(
      parseUrl,
    ),
    new Option("--header <name: value>", "a header of every request; may be given several times").argParser(
      (text: string, headers: Readonly<Record<string, string>> = {}) => ({
        ...headers,
        ...parseHeader(text),
      }),
    ),
    new Option(
      "--credential <scheme=value>",
      "a credential by the name of its security scheme; may be given several times",
    ).argParser((text: string, all: Readonly<Record<string, string>> = {}) => ({
      ...all,
      ...parsePair(text, "="),
    })),
    new Option(
      "--around <module>",
      "a module that runs before the first request and after the last, and around each",
    ),
    new Option("--timeout <ms>", "how long to wait for a response")
      .default(5_000)
      .argParser((text) => parseWhole(text, 1, 600_000)),
    new Option("--json", "print the report as JSON"),
  ];
}

function parseWhole(text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  return number;
}

function parseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError("Write an address such as http://localhost:8000.");
  return text;
}

function parseHeader(text: string): Record<string, string> {
  const header = parsePair(text, ":");
  try {
    new Headers(header);
  } catch {
    throw new InvalidArgumentError("HTTP does not allow a header with this name or value.");
  }
  return header;
}

function parsePair(text: string, separator: string): Record<string, string> {
  const at = text.indexOf(separator);
  if (at < 1) throw new InvalidArgumentError(`Write a name and a value, separated by "${separator}".`);
  return { [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}
