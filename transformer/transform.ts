import type { Program, SourceFile } from "typescript";
import { ENDPOINTS_INFO } from "../runtime/contract/endpoint.js";
import { createDiscovery } from "./1-discover/discovery.js";
import { createReader, type Limits } from "./2-read/reader.js";
import { createPlanContext } from "./3-plan/context.js";
import type { Edits } from "./4-generate/edits.js";
import { TypeFacts } from "./4-generate/facts.js";
import { generateModule, type ModulePart } from "./4-generate/module.js";
import type { ProjectName } from "./5-link/exported.js";
import { linkApps, linkEntry, type PlannedProgram } from "./5-link/link.js";
import type { LinkedProgram, Linking } from "./5-link/linked-program.js";
import { compileCalls, compileExported, type TransformResult } from "./calls/calls.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createModuleInputs } from "./module-inputs.js";
import { createReferences } from "./openapi/references.js";
import { checkRules, type Rules } from "./rules/check-rules.js";
import type { ProjectValue, SourceLocation, TypeTable, ValuePath } from "./schema.js";
import { type Behind, createDoors, type Unsettled } from "./semantics/doors.js";
import { createSemantics } from "./semantics/typescript6.js";
import { createSession, type Session } from "./session.js";
import { type Timing, UNTIMED } from "./timing.js";
import { unaffectedFiles } from "./unaffected.js";
import {
  describeUnsettled,
  distinctQuestions,
  type UnsettledQuestion,
  unsettledReason,
} from "./unsettled-question.js";
import type { WireStyle } from "./wire-styles.js";

/** The compiler for one program. It is lazy and caches: a file is transformed once. */
export interface ProgramTransform extends PlannedProgram {
  /** What to change in a file; `undefined` if there is nothing. Only emitting needs it, `check` does not. */
  edits(file: SourceFile): Edits | undefined;
  /** Every other file whose contents may have had a part in a module's code: see {@link createModuleInputs}. */
  inputs(file: SourceFile): readonly SourceFile[];
  /** The files that an edit did not reach: their results are those of the previous program. */
  readonly unaffected: ReadonlySet<SourceFile>;
  /** The app that a module exports by default, with everything that belongs to it: see `5-link/`. */
  link(entry: SourceFile): Linking;
  /**
   * Which questions another compiler had to be asked so far, of this program: what was taken over from the one before is not among
   * them. `undefined` where the program is the whole one, and answers all.
   */
  readonly unsettled: readonly UnsettledQuestion[] | undefined;
  /** Every app of the program, for hosts that have no entry. */
  linkApps(): readonly Linking[];
  /** The code of some routes alone, for people to read. */
  generate(calls: readonly ReadableCall[]): Edits;
}

/** A call whose code is shown to people. */
type ReadableCall = ModulePart & { readonly plan: { readonly location: SourceLocation } };

export interface TransformOptions {
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** The name of the project. A document of endpoints has its title and version by default. */
  readonly called?: ProjectName | undefined;
  /** How far types are read, if not as usual. */
  readonly limits?: Limits | undefined;
  /** The style of wire names for everything without its own. */
  readonly style?: WireStyle | undefined;
  /** The rules of the project. */
  readonly rules?: Rules | undefined;
  /** Unknown options in the project's package.json, reported with its app. */
  readonly unknown?: readonly Diagnostic[] | undefined;
  /**
   * The transform of the same project before an edit, with the same options: what the edit did not reach is taken over
   * from it. Only data is: a transform that held on to its predecessor would keep every program alive.
   */
  readonly previous?: ProgramTransform | undefined;
  /** For a host that makes many programs, if it is not the session of the previous one. */
  readonly session?: Session | undefined;
  /** Receives the time that each phase takes. */
  readonly timing?: Timing | undefined;
  /**
   * Answers questions that the program cannot, if it leaves packages out (`hosts/declared-program.ts`). Without it the
   * program is the whole one.
   */
  readonly behind?: Behind | undefined;
  /** Called with each question that the program could not resolve. */
  readonly onUnsettled?: ((unsettled: Unsettled) => void) | undefined;
}

/** The spine: discover the routes of a file, read their signatures, plan, generate; and link what all files became. */
export function createTransform(
  program: Program,
  {
    root,
    previous,
    limits,
    style,
    rules,
    called = ENDPOINTS_INFO,
    unknown = [],
    session = previous?.discovery.session ?? createSession(),
    timing = UNTIMED,
    behind,
    onUnsettled,
  }: TransformOptions,
): ProgramTransform {
  const { slowPattern, functionNames } = session;
  const unsettled: UnsettledQuestion[] = [];
  function noteUnsettled(question: Unsettled): void {
    const described = describeUnsettled(question, root);
    unsettled.push(described);
    timing.because(question.door === "typescript7" ? "native" : "whole", unsettledReason(described));
    onUnsettled?.(question);
  }
  function unsettledIn<Result>(work: () => Result): readonly [Result, readonly UnsettledQuestion[]] {
    const before = unsettled.length;
    const result = work();
    return [result, before < unsettled.length ? distinctQuestions(unsettled.slice(before)) : []];
  }
  const semantics = timing.in("binding", () =>
    behind
      ? createDoors(program, behind, { root, functionNames, onUnsettled: noteUnsettled, timing })
      : createSemantics(program, { root, functionNames }),
  );
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.includes("/node_modules/"));
  const inputs = createModuleInputs(semantics);
  const unaffected = previous ? unaffectedFiles(previous, { files, inputs }) : new Set<SourceFile>();
  const discovery = createDiscovery(
    semantics,
    session,
    previous && { before: previous.discovery, files: unaffected },
    timing,
  );
  const results = new Map<SourceFile, TransformResult>();
  if (previous) for (const file of unaffected) results.set(file, previous.transform(file));
  const typesBefore = previous?.types;
  let typeFacts: TypeFacts | undefined;
  let merged: { readonly count: number; readonly table: TypeTable } | undefined;
  // One reader serves all files, so that a type is read once per program. Problems that it finds belong to the current file.
  let diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
  };
  const reader = createReader(semantics, report, { limits, slowPattern, style });
  const references = createReferences(reader.types);
  const context = createPlanContext({ semantics, reader, report, slowPattern, root, limits });

  const compiler = { discovery, context, references, unsettledIn };

  function transformFile(file: SourceFile): TransformResult {
    diagnostics = [];
    const calls = timing.in("reading", () => compileCalls(file, compiler));
    return { ...calls, diagnostics };
  }

  function transform(file: SourceFile): TransformResult {
    const known = results.get(file);
    if (known) return known;
    const result = transformFile(file);
    results.set(file, result);
    return result;
  }

  /** With those of modules that were taken over: they may have errors behind them and not be emitted yet. */
  function types(): TypeTable {
    const { quietTypes } = context;
    if (!typesBefore?.size && !quietTypes?.size) return reader.types;
    // The readers' tables grow with each file.
    const count = reader.types.size + (quietTypes?.size ?? 0);
    if (merged?.count !== count)
      merged = { count, table: new Map([...(typesBefore ?? []), ...(quietTypes ?? []), ...reader.types]) };
    return merged.table;
  }

  /** A rebuilt table contains different objects. */
  function facts(): TypeFacts {
    const table = types();
    if (typeFacts?.types !== table) typeFacts = new TypeFacts(table);
    return typeFacts;
  }

  /** Whether there is a way has been asked by who read the type. */
  function referenceFrom(file: SourceFile, { text, declaration }: ProjectValue): ValuePath {
    const reference = semantics.valueAt(declaration, file);
    if (reference.problem) throw new Error(`${file.fileName} has no way to ${text}`);
    return reference;
  }

  const linked = new Map<SourceFile, Linking>();
  const made: ProgramTransform = {
    root,
    called,
    semantics,
    discovery,
    get types() {
      return types();
    },
    files,
    transform,
    exportedRoutes: (file) => timing.in("reading", () => compileExported(file, compiler)),
    get unsettled() {
      return behind && distinctQuestions(unsettled);
    },
    ...(rules && { check: (linked: LinkedProgram) => [...unknown, ...checkRules(linked, rules)] }),
    unaffected,
    link(entry) {
      const linking = linked.get(entry) ?? timing.in("link", () => linkEntry(entry, made));
      linked.set(entry, linking);
      return linking;
    },
    linkApps: () => linkApps(made),
    edits(file) {
      const { diagnostics: _, ...calls } = transform(file);
      const parts = Object.values(calls).flat();
      if (parts.length === 0) return undefined;
      const taken = (name: string) => usesIdentifier(file, name);
      const referenceTo = (value: ProjectValue) => referenceFrom(file, value);
      return generateModule({ name: semantics.moduleOf(file), parts, facts: facts(), taken, referenceTo });
    },
    inputs,
    generate(routes) {
      const file = program.getSourceFile(routes[0]?.plan.location.file ?? "");
      const name = file ? semantics.moduleOf(file) : "";
      const referenceTo = (value: ProjectValue) =>
        file ? referenceFrom(file, value) : { path: [value.text] };
      const shown = { taken: () => false, forReading: true, referenceTo };
      return generateModule({ name, parts: routes, facts: facts(), ...shown });
    },
  };
  return made;
}

/**
 * Whether a name means anything in the file. The parser keeps every identifier it met, in a field of its own; without
 * it a look at the text is right too, only that a `$` in a regular expression then costs the library its short name.
 */
function usesIdentifier(file: SourceFile, name: string): boolean {
  const { identifiers } = file as { identifiers?: ReadonlyMap<string, string> };
  return identifiers ? identifiers.has(name) : file.text.includes(name);
}
