import type { Node, Program, SourceFile } from "typescript";
import type { ComponentFragment } from "../runtime/contract/component.js";
import type { OperationFragment } from "../runtime/contract/document.js";
import type { ErrorHandlerFragment } from "../runtime/contract/error-fragment.js";
import { discoverDependencyCalls } from "./1-discover/dependency-calls.js";
import { createDiscovery, type Discovery } from "./1-discover/discovery.js";
import { discoverErrorHandlers } from "./1-discover/error-handler-calls.js";
import { sourceOf } from "./1-discover/location.js";
import { createReader, type Limits } from "./2-read/reader.js";
import { createPlanContext } from "./3-plan/context.js";
import { planErrorHandler } from "./3-plan/error-handler.js";
import type { ErrorHandlerPlan, GuardsPlan, OperationPlan } from "./3-plan/plan.js";
import { planDependencyCall, planGuardedCall } from "./3-plan/plan-dependency-call.js";
import { planOperation } from "./3-plan/plan-operation.js";
import type { Edits } from "./4-generate/edits.js";
import { TypeFacts } from "./4-generate/facts.js";
import { generateModule } from "./4-generate/module.js";
import { linkApps, linkEntry } from "./5-link/link.js";
import type { Linking } from "./5-link/linked-program.js";
import type {
  CompiledPlan,
  DependencyInput,
  ErrorHandlerInput,
  GuardsInput,
  TransformResult,
} from "./compiled-calls.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createModuleInputs } from "./module-inputs.js";
import { componentFragments } from "./openapi/components.js";
import { errorHandlerFragment } from "./openapi/error-handlers.js";
import { guardsFragment } from "./openapi/guards.js";
import { operationFragment } from "./openapi/operation.js";
import { createReferences, type References } from "./openapi/references.js";
import type { TypeTable } from "./schema.js";
import type { Semantics } from "./semantics/semantics.js";
import { createSemantics } from "./semantics/typescript6.js";
import { createSession, type Session } from "./session.js";
import { unaffectedFiles } from "./unaffected.js";

/** The compiler for one program. It is lazy and remembers: a file is transformed once. */
export interface ProgramTransform {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly semantics: Semantics;
  readonly discovery: Discovery;
  readonly types: TypeTable;
  /**
   * The source files of the project and of its workspace, in the program's order. TypeScript holds all it found through
   * node_modules for other people's; the files of a workspace are linked there and stand elsewhere.
   */
  readonly files: readonly SourceFile[];
  transform(file: SourceFile): TransformResult;
  /** What to change in a file; `undefined` when there is nothing. Only emitting asks, `check` has no use for it. */
  edits(file: SourceFile): Edits | undefined;
  /** Every other file whose contents may have had a part in a module's code: see {@link createModuleInputs}. */
  inputs(file: SourceFile): readonly SourceFile[];
  /** The files an edit did not reach: their results are those of the program before. */
  readonly unaffected: ReadonlySet<SourceFile>;
  /** The app that a module exports by default, with everything that belongs to it: see `5-link/`. */
  link(entry: SourceFile): Linking;
  /** Every app of the program, for hosts that know no entry. */
  linkApps(): readonly Linking[];
  /** The code of some operations alone, for people to read. */
  generate(operations: readonly CompiledPlan[]): Edits;
}

export interface TransformOptions {
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** How far types are read, where that is not the usual. */
  readonly limits?: Limits | undefined;
  /**
   * The transform of the same project before an edit, with the same options: what the edit did not reach is taken over
   * from it. Only data is: a transform that held on to its predecessor would keep every program alive.
   */
  readonly previous?: ProgramTransform | undefined;
  /** Of a host that makes many programs, where it is not that of the previous one. */
  readonly session?: Session | undefined;
}

/** The spine: discover the routes of a file, read their signatures, plan, generate; and link what all files became. */
export function createTransform(
  program: Program,
  { root, previous, limits, session = previous?.discovery.session ?? createSession() }: TransformOptions,
): ProgramTransform {
  const semantics = createSemantics(program, { root });
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.includes("/node_modules/"));
  const inputs = createModuleInputs(semantics);
  const unaffected = previous ? unaffectedFiles(previous, { files, inputs }) : new Set<SourceFile>();
  const discovery = createDiscovery(
    semantics,
    session,
    previous && { before: previous.discovery, files: unaffected },
  );
  const results = new Map<SourceFile, TransformResult>();
  if (previous) for (const file of unaffected) results.set(file, previous.transform(file));
  const typesBefore = previous?.types;
  let typeFacts: TypeFacts | undefined;
  let merged: { readonly count: number; readonly table: TypeTable } | undefined;
  // One reader serves all files, so that a type is read once a program; what it finds wrong belongs to the file at hand.
  let diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
  };
  const { slowPattern } = session;
  const reader = createReader(semantics, report, limits, slowPattern);
  const references = createReferences(reader.types);
  const compiler = createPlanContext({ semantics, reader, report, slowPattern, root });

  function transformFile(file: SourceFile): TransformResult {
    diagnostics = [];
    const operations = discovery.routesIn(file).flatMap((route): CompiledPlan[] => {
      const plan = planOperation(route, compiler);
      if (!plan) return [];
      return [compiledPlan(plan, route, references)];
    });
    const { guarded, calls } = discoverDependencyCalls(file, discovery);
    const guards = guarded.flatMap(({ call, ...rest }): GuardsInput[] => {
      const plan = planGuardedCall({ call, ...rest }, compiler);
      return plan ? [compiledGuards(plan, extent(call), references)] : [];
    });
    const dependencies = calls.flatMap((each): DependencyInput[] => {
      const plan = planDependencyCall(each, compiler);
      return plan ? [{ plan, source: sourceOf(each.call, root), call: extent(each.call) }] : [];
    });
    const errorHandlers = discoverErrorHandlers(file, discovery).flatMap((each): ErrorHandlerInput[] => {
      const plan = planErrorHandler(each, compiler);
      return plan ? [compiledErrorHandler(plan, extent(each.call), references)] : [];
    });
    return { operations, guards, dependencies, errorHandlers, diagnostics };
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
    if (!typesBefore?.size) return reader.types;
    // The reader's table grows with each file.
    if (merged?.count !== reader.types.size)
      merged = { count: reader.types.size, table: new Map([...typesBefore, ...reader.types]) };
    return merged.table;
  }

  /** A table that is put together anew has other objects in it. */
  function facts(): TypeFacts {
    const table = types();
    if (typeFacts?.types !== table) typeFacts = new TypeFacts(table);
    return typeFacts;
  }

  function generate(
    name: string,
    input: Partial<Omit<TransformResult, "diagnostics">> & {
      readonly operations: readonly CompiledPlan[];
      readonly forReading?: boolean;
    },
    taken: (name: string) => boolean,
  ): Edits {
    const { operations, ...more } = input;
    return generateModule({ name, plans: operations, ...more, facts: facts(), taken });
  }

  const linked = new Map<SourceFile, Linking>();
  const made: ProgramTransform = {
    root,
    semantics,
    discovery,
    get types() {
      return types();
    },
    files,
    transform,
    unaffected,
    link(entry) {
      const linking = linked.get(entry) ?? linkEntry(entry, made);
      linked.set(entry, linking);
      return linking;
    },
    linkApps: () => linkApps(made),
    edits(file) {
      const { diagnostics: _, ...compiled } = transform(file);
      const edits = generate(semantics.moduleOf(file), compiled, (name) => usesIdentifier(file, name));
      return edits.routes.length > 0 ? edits : undefined;
    },
    inputs,
    generate(operations) {
      const file = program.getSourceFile(operations[0]?.plan.location.file ?? "");
      return generate(file ? semantics.moduleOf(file) : "", { operations, forReading: true }, () => false);
    },
  };
  return made;
}

const extent = (node: Node): CompiledPlan["call"] => ({ start: node.getStart(), end: node.end });

/** The document's part is made when somebody asks, as for operations. */
function compiledGuards(plan: GuardsPlan, call: CompiledPlan["call"], references: References): GuardsInput {
  let fragment: OperationFragment | undefined;
  let components: readonly ComponentFragment[] | undefined;
  return {
    plan,
    call,
    get fragment() {
      fragment ??= guardsFragment(plan, references);
      return fragment;
    },
    get components() {
      components ??= componentFragments({ ...plan, parameters: [], documentation: plan }, references);
      return components;
    },
  };
}

function compiledErrorHandler(
  plan: ErrorHandlerPlan,
  call: CompiledPlan["call"],
  references: References,
): ErrorHandlerInput {
  let fragment: ErrorHandlerFragment | undefined;
  let components: readonly ComponentFragment[] | undefined;
  return {
    plan,
    call,
    get fragment() {
      fragment ??= errorHandlerFragment(plan, references);
      return fragment;
    },
    get components() {
      const { thrown, bodies } = plan;
      components ??= componentFragments({ parameters: [], thrown, result: { bodies } }, references);
      return components;
    },
  };
}

function compiledPlan(
  plan: OperationPlan,
  { start, end }: CompiledPlan["call"],
  references: References,
): CompiledPlan {
  let fragment: OperationFragment | undefined;
  let components: readonly ComponentFragment[] | undefined;
  return {
    plan,
    call: { start, end },
    get fragment() {
      fragment ??= operationFragment(plan, references);
      return fragment;
    },
    get components() {
      components ??= componentFragments(plan, references);
      return components;
    },
  };
}

/**
 * Whether a name means anything in the file. The parser keeps every identifier it met, in a field of its own; without
 * it a look at the text is right too, only that a `$` in a regular expression then costs the library its short name.
 */
function usesIdentifier(file: SourceFile, name: string): boolean {
  const { identifiers } = file as { identifiers?: ReadonlyMap<string, string> };
  return identifiers ? identifiers.has(name) : file.text.includes(name);
}
