import type { CallExpression, Node, SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import { callLocation } from "../../1-discover/location.js";
import type { NeedPlan } from "../../3-plan/plan.js";
import type { LinkedRoute, Linking } from "../../5-link/linked-program.js";
import type { CompiledRoute } from "../../calls/call.js";
import { routesOf } from "../../calls/calls.js";
import type { SourceLocation } from "../../schema.js";
import { ts } from "../../semantics/compiler.js";
import { type ParameterPlan, rowOf } from "../../sources/sources.js";
import type { ProgramTransform } from "../../transform.js";
import type { Programs } from "../declared-program.js";

/** A project in an editor at one moment, including unsaved texts. */
export interface EditorProgram {
  readonly programs: Programs;
  readonly transform: ProgramTransform;
  /** TypeScript's errors for the types in a file. */
  typeErrors(file: SourceFile): readonly TsDiagnostic[];
  /** Every app of the program, linked once. */
  linkings(): readonly Linking[];
}

/** A route call in a file. */
export interface RouteAt {
  readonly call: CallExpression;
  readonly compiled: CompiledRoute;
  /** The routes that apps of the program have for it: several if its router is included more than once. */
  readonly mounted: readonly LinkedRoute[];
}

export function editorProgram(
  program: Pick<EditorProgram, "programs" | "transform" | "typeErrors">,
): EditorProgram {
  let linkings: readonly Linking[] | undefined;
  return {
    ...program,
    linkings() {
      linkings ??= program.transform.linkApps();
      return linkings;
    },
  };
}

/** The routes of a file that could be compiled, in the order in which they are written. */
export function routesIn(file: SourceFile, { transform, linkings }: EditorProgram): readonly RouteAt[] {
  const calls = new Map(
    transform.discovery.session
      .callsIn(file)
      .filter(ts.isCallExpression)
      .map((call) => [keyOf(callLocation(call)), call]),
  );
  const mounted = new Map<string, LinkedRoute[]>();
  for (const { program } of linkings())
    for (const route of program?.routes ?? []) {
      const key = keyOf(route.compiled.plan.location);
      mounted.set(key, [...(mounted.get(key) ?? []), route]);
    }
  return routesOf(transform.transform(file)).flatMap((compiled) => {
    const key = keyOf(compiled.plan.location);
    const call = calls.get(key);
    return call ? [{ call, compiled, mounted: mounted.get(key) ?? [] }] : [];
  });
}

const keyOf = ({ file, start, length }: SourceLocation) => `${file}:${start}:${length}`;

/** Every parameter that is read from a request, once for each way it is read. */
export function parametersOf({ transform }: EditorProgram): readonly ParameterPlan[] {
  const found = new Set<ParameterPlan>();
  const ofNeeds = (needs: readonly NeedPlan[]): void => {
    for (const { dependency } of needs) ofParameters(dependency.parameters);
  };
  const ofParameters = (parameters: readonly ParameterPlan[]): void => {
    for (const parameter of parameters) {
      if (found.has(parameter)) continue;
      found.add(parameter);
      const need = rowOf(parameter).need?.of(parameter);
      if (need) ofNeeds([need]);
    }
  };
  for (const file of transform.files) {
    const calls = transform.transform(file);
    for (const { plan } of routesOf(calls)) {
      ofNeeds(plan.guards ?? []);
      ofParameters(plan.parameters);
    }
    for (const { plan } of calls.guards) ofNeeds(plan.guards);
  }
  return [...found];
}

/** The innermost node around a position, without the comments before it. */
export function nodeAt(file: SourceFile, position: number): Node {
  const find = (node: Node): Node => {
    const inner = ts.forEachChild(node, (child) =>
      child.getStart(file) <= position && position <= child.end && child.end > child.pos ? child : undefined,
    );
    return inner ? find(inner) : node;
  };
  return find(file);
}

export function isWithin(position: number, { start, length }: { start: number; length: number }): boolean {
  return start <= position && position <= start + length;
}
