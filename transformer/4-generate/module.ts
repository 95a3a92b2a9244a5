import type { ComponentFragment, OperationFragment } from "../../runtime/contract/document.js";
import type { OperationPlan } from "../3-plan/plan.js";
import type { TypeTable } from "../schema.js";
import { alikeObjects } from "./alike.js";
import { componentsFunction, modulesOf } from "./document.js";
import type { Edits } from "./edits.js";
import { ModuleText } from "./module-text.js";
import { operationConstant } from "./operation.js";

/** One route of a module, planned, and what the document says of it. */
export interface RouteInput {
  readonly plan: OperationPlan;
  /** Offsets of the route call in the source file. */
  readonly call: { readonly start: number; readonly end: number };
  readonly fragment: OperationFragment;
  /** The named types that the fragment refers to, also through each other. */
  readonly components: readonly ComponentFragment[];
}

/**
 * The code of one module: what to put at its top, and what to append to each route call.
 * The text is plain ES2022 without exports, and depends on nothing but its input.
 * @param input `taken` says whether the module uses an identifier, anywhere in it.
 */
export function generateModule(input: {
  readonly plans: readonly RouteInput[];
  readonly types: TypeTable;
  readonly taken: (name: string) => boolean;
}): Edits {
  if (input.plans.length === 0) return { prelude: "", routes: [] };
  const module = new ModuleText(
    input.taken,
    alikeObjects(
      input.plans.map((route) => route.plan),
      input.types,
    ),
  );
  const own = input.plans[0]?.plan.source.replace(/(\.[cm]?tsx?)?:\d+$/, "") ?? "";
  const all = input.plans.flatMap((route) => route.components);
  const modules = modulesOf(all, own);
  const components = componentsFunction(all, modules, module);
  const routes = input.plans.map(({ plan, call, fragment }) => ({
    call,
    argument: operationConstant(plan, fragment, { components, modules }, module, input.types),
  }));
  return { prelude: String(module), routes };
}
