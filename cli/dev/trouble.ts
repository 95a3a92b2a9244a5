import { readFileSync, statSync } from "node:fs";
import { isAbsolute, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Problem } from "../../transformer/hosts/program.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { problemOf } from "../compile.js";
import { described, type Failure } from "./processes.js";

/** Why nothing serves. */
export interface Trouble {
  readonly title: string;
  /** What to do. */
  readonly hint: string;
  /** The problems, if they are known. */
  readonly problems: readonly Problem[];
  /** The printed text, with its stack. */
  readonly text?: string | undefined;
}

/** Nothing is wrong, but it takes a long time. */
export const STARTING: Trouble = {
  title: "The app is not ready yet",
  hint: "It is still being compiled or started. Reload the page in a moment.",
  problems: [],
};

export function compileTrouble(problems: readonly Problem[]): Trouble {
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    title: errors.length === 1 ? "The app has an error" : `The app has ${errors.length} errors`,
    hint: `It is served as soon as ${errors.length === 1 ? "it is" : "they are"} fixed.`,
    problems: errors,
  };
}

/** The compiler itself failed, or a file of the project cannot be read. */
export function failedTrouble(error: unknown): Trouble {
  if (error instanceof ProjectError) return compileTrouble([problemOf(error)]);
  return {
    title: "The compiler stopped because of an unexpected error",
    hint: "The terminal shows the details. This is a bug in Countersign.",
    problems: [],
  };
}

/**
 * @param when what the process was doing.
 * @param root the project's folder.
 */
export function processTrouble(failure: Failure, when: "starting" | "serving", root: string): Trouble {
  const title = when === "starting" ? "The app did not start" : "The app has stopped";
  const hint = "It starts again after the next change.";
  switch (failure.kind) {
    case "refused":
      return { title, hint, problems: [problemOf(new ProjectError(failure.diagnostic))] };
    case "thrown": {
      const text = stripVTControlCharacters(failure.text).trim();
      const place = placeIn(text, root);
      return { title, hint, problems: place ? [place] : [], text };
    }
    case "ended":
      return {
        title,
        hint: `Its process ended with ${described(failure)}. Its output is in the terminal. ${hint}`,
        problems: [],
      };
  }
}

const MOST_STACK = 100_000;

/** The place in the project's own code, from the first line of a stack that is in it. */
export function placeIn(text: string, root: string): Problem | undefined {
  const lines = text.slice(0, MOST_STACK).split("\n");
  const own = lines.map((line) => (/^\s+at /.test(line) ? ownPlace(line, root) : undefined));
  const place = own.find((each) => each !== undefined);
  if (!place) return undefined;
  const { file, line, column } = place;
  const sourceLine = linesOf(file)?.[line - 1];
  const thrown = lines.find((each) => /^\w*Error\b/.test(each)) ?? lines[0] ?? "";
  const source = sourceLine === undefined ? {} : { sourceLine };
  return { code: "", severity: "error", message: thrown.trim(), file, line, column, ...source };
}

export interface OwnPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where the place begins in the line. */
  readonly from: number;
  readonly to: number;
}

/** The place in the project's own code at the end of a stack line. */
export function ownPlace(text: string, root: string): OwnPlace | undefined {
  const at = /:(\d+):(\d+)\)?$/.exec(text);
  if (!at) return undefined;
  const before = text.slice(0, at.index);
  const from = before.includes("(") ? before.lastIndexOf("(") + 1 : before.lastIndexOf(" ") + 1;
  const named = before.slice(from);
  const file = named.startsWith("file:") && URL.canParse(named) ? fileURLToPath(named) : named;
  if (!file.startsWith(root + sep) || file.includes(`${sep}node_modules${sep}`)) return undefined;
  const [, line, column] = at;
  const to = text.length - (text.endsWith(")") ? 1 : 0);
  return { file, line: Number(line), column: Number(column), from, to };
}

/** Larger files are not read for a few lines. */
const MOST_SOURCE = 2_000_000;

/** The lines of a source file; `undefined` if it cannot be read. */
export function linesOf(file: string): readonly string[] | undefined {
  try {
    if (!isAbsolute(file) || statSync(file).size > MOST_SOURCE) return undefined;
    return readFileSync(file, "utf8").split(/\r?\n/);
  } catch {
    return undefined;
  }
}
