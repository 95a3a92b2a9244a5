import type { CompiledPlan, DependencyInput, ErrorHandlerInput, GuardsInput } from "../compiled-calls.js";
import { alikeObjects } from "./alike.js";
import { dependencyConstant, guardsConstant, needsProperties } from "./dependencies.js";
import { packedDocument, unpackedElsewhere } from "./document.js";
import type { Edits } from "./edits.js";
import { errorHandlerConstant } from "./error-handlers.js";
import type { TypeFacts } from "./facts.js";
import { ModuleText } from "./module-text.js";
import { operationConstant } from "./operation.js";

/**
 * The code of one module: what to put at its top, and what to append to each route call and to those that name dependencies.
 * The text is plain ES2022 without exports, and depends on nothing but its input.
 * @param input `name` is the module's, as ids of types have it; `taken` says whether it uses an identifier, anywhere.
 */
export function generateModule(input: {
  readonly name: string;
  readonly plans: readonly CompiledPlan[];
  readonly guards?: readonly GuardsInput[];
  readonly dependencies?: readonly DependencyInput[];
  readonly errorHandlers?: readonly ErrorHandlerInput[];
  /** Of the program, for all of its modules. */
  readonly facts: TypeFacts;
  readonly taken: (name: string) => boolean;
  /** For a person, to whom packed text says nothing. */
  readonly forReading?: boolean;
}): Edits {
  const { plans, guards = [], dependencies = [], errorHandlers = [], facts } = input;
  if (plans.length + guards.length + dependencies.length + errorHandlers.length === 0)
    return { prelude: "", routes: [] };
  const module = new ModuleText(
    input.taken,
    alikeObjects(
      plans.map((route) => route.plan),
      facts.types,
    ),
  );
  const documented = [...plans, ...guards, ...errorHandlers];
  const document = input.forReading ? unpackedElsewhere : packedDocument(documented, input.name, module);
  const routes = [
    ...plans.map(({ plan, call, fragment }) => {
      const needs = needsProperties(plan, module, facts);
      return { call, argument: operationConstant(plan, document(fragment), needs, module, facts) };
    }),
    ...guards.map(({ plan, call, fragment }) => ({
      call,
      argument: guardsConstant(plan, document(fragment), module, facts),
    })),
    ...errorHandlers.map(({ plan, call, fragment }) => ({
      call,
      argument: errorHandlerConstant(plan, document(fragment), module, facts),
    })),
    ...dependencies.map(({ plan, call }) => ({ call, argument: dependencyConstant(plan, module, facts) })),
  ];
  return { prelude: `${input.forReading ? LETTERS : ""}${module}`, routes };
}

/** The names that all generated functions use, in a line for a person. */
const LETTERS =
  "// v: a value, k: its key, x: the issues found, n: how many before, p: a property, o: the copy, r: the request\n";
