import type { Node } from "typescript";
import { type PathProblem, pathProblem } from "../../runtime/paths/path-syntax.js";
import { type SlowPatterns, slowPatternDiagnostic } from "../2-read/constraints/slow-pattern.js";
import { CS1016, CS1024, CS1035, CS1036, CS1037, CS1038 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import { pathParameters } from "./path-template.js";

const SAID = {
  slash: CS1024,
  foreign: CS1035,
  several: CS1036,
  pattern: CS1037,
  wildcard: CS1038,
  query: CS1038,
} satisfies Record<PathProblem["kind"], unknown>;

/**
 * What is wrong with the syntax of a path or prefix, reported where it is written.
 * @param wanted names that must be read from it.
 */
export function pathDiagnostic(
  path: string,
  node: Node,
  wanted: readonly string[] = [],
): Diagnostic | undefined {
  const problem = pathProblem(path, wanted);
  if (!problem) return undefined;
  const values = { path, segment: "", rewritten: "", ...problem };
  return SAID[problem.kind](values, { location: locationOf(node) });
}

/** The same for prefixes of paths, in which nothing may be optional either. */
export function prefixDiagnostic(prefix: string, node: Node): Diagnostic | undefined {
  const optional = pathParameters(prefix).find((parameter) => parameter.optional);
  if (!optional) return pathDiagnostic(prefix, node);
  return CS1016({ name: optional.name, path: prefix }, { location: locationOf(node) });
}

/** Longer than the head of a request may be: Node refuses more than 16 KiB. */
const LONGEST_PATH = 16_384;

/** The regular expressions of a path or prefix that some request can keep busy. Routes are matched before anything is read. */
export function slowPathDiagnostics(
  path: string,
  node: Node,
  slowPattern: SlowPatterns,
): readonly Diagnostic[] {
  return pathParameters(path).flatMap(({ pattern }) => {
    const slow = pattern === undefined ? undefined : slowPattern(`^(?:${pattern})$`, LONGEST_PATH);
    if (pattern === undefined || !slow) return [];
    return slowPatternDiagnostic(pattern, slow, { location: locationOf(node) });
  });
}
