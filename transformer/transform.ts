import type { SourceFile } from "typescript";
import type { ComponentFragment, OperationFragment } from "../runtime/contract/document.js";
import type { OperationPlan } from "./3-plan/plan.js";
import type { Edits } from "./4-generate/edits.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";

/** What one source file becomes. */
export interface TransformResult {
  /** `undefined` when the file registers no route. */
  readonly edits: Edits | undefined;
  readonly operations: readonly CompiledPlan[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the source files whose types were read: when one changes, this file must be transformed anew. */
  readonly dependencies: readonly string[];
}

/** A planned operation with its part of the document. */
export interface CompiledPlan {
  readonly plan: OperationPlan;
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
  readonly call: { readonly start: number; readonly end: number };
}

export type { SourceFile };
