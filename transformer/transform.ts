import type { Program, SourceFile } from "typescript";
import type { ComponentFragment, OperationFragment } from "../runtime/contract/document.js";
import { discoverRoutes } from "./1-discover/routes.js";
import { createReader } from "./2-read/reader.js";
import type { OperationPlan } from "./3-plan/plan.js";
import { planOperation } from "./3-plan/plan-operation.js";
import type { Edits } from "./4-generate/edits.js";
import { generateModule } from "./4-generate/module.js";
import { createDependencies } from "./dependencies.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { componentFragments } from "./openapi/components.js";
import { operationFragment } from "./openapi/operation.js";
import type { TypeTable } from "./schema.js";
import type { Semantics } from "./semantics/semantics.js";
import { createSemantics } from "./semantics/typescript6.js";

/** What one source file becomes. */
export interface TransformResult {
  readonly operations: readonly CompiledPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A planned operation with its part of the document, which is made when somebody asks: `check` makes no document. */
export interface CompiledPlan {
  readonly plan: OperationPlan;
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
  /** Offsets of the route call in its file. */
  readonly call: { readonly start: number; readonly end: number };
}

/** The compiler for one program. It is lazy and remembers: a file is transformed once. */
export interface ProgramTransform {
  readonly semantics: Semantics;
  readonly types: TypeTable;
  /**
   * The source files of the project and of its workspace, in the program's order. TypeScript holds all it found through
   * node_modules for other people's; the files of a workspace are linked there and stand elsewhere.
   */
  readonly files: readonly SourceFile[];
  transform(file: SourceFile): TransformResult;
  /** What to change in a file; `undefined` when it registers no route. Only emitting asks, `check` has no use for it. */
  edits(file: SourceFile): Edits | undefined;
  /** Every other file whose contents may have had a part in a module's code: see {@link createDependencies}. */
  dependencies(file: SourceFile): readonly SourceFile[];
  /** The code of some operations alone, for people to read. */
  generate(operations: readonly CompiledPlan[]): Edits;
}

/**
 * The spine: discover the routes of a file, read their signatures, plan, generate.
 * @param root absolute path of the project's folder.
 */
export function createTransform(program: Program, { root }: { root: string }): ProgramTransform {
  const semantics = createSemantics(program, { root });
  const results = new Map<SourceFile, TransformResult>();
  // One reader serves all files, so that a type is read once a program; what it finds wrong belongs to the file at hand.
  let diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
  };
  const reader = createReader(semantics, report);

  function transformFile(file: SourceFile): TransformResult {
    diagnostics = [];
    const operations = discoverRoutes(file, semantics).flatMap((route): CompiledPlan[] => {
      const plan = planOperation(route, { semantics, reader, report, root });
      if (!plan) return [];
      return [compiledPlan(plan, route, reader.types)];
    });
    return { operations, diagnostics };
  }

  function transform(file: SourceFile): TransformResult {
    const known = results.get(file);
    if (known) return known;
    const result = transformFile(file);
    results.set(file, result);
    return result;
  }

  function generate(plans: readonly CompiledPlan[], taken: (name: string) => boolean): Edits {
    return generateModule({ plans, types: reader.types, taken });
  }

  return {
    semantics,
    types: reader.types,
    files: program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && !file.fileName.includes("/node_modules/")),
    transform,
    edits(file) {
      const { operations } = transform(file);
      return operations.length > 0 ? generate(operations, (name) => usesIdentifier(file, name)) : undefined;
    },
    dependencies: createDependencies(semantics),
    generate: (operations) => generate(operations, () => false),
  };
}

function compiledPlan(
  plan: OperationPlan,
  { start, end }: CompiledPlan["call"],
  types: TypeTable,
): CompiledPlan {
  let fragment: OperationFragment | undefined;
  let components: readonly ComponentFragment[] | undefined;
  return {
    plan,
    call: { start, end },
    get fragment() {
      fragment ??= operationFragment(plan, types);
      return fragment;
    },
    get components() {
      components ??= componentFragments(plan, types);
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
