import type { GuardsFragment } from "./dependency.js";
import type { ComponentFragment, OperationFragment } from "./document.js";
import { mergeParameters } from "./merge-parameters.js";

/** An operation's part of the document. */
interface Documented {
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
}

/** What the guards of routers around an operation say of it. */
export interface DocumentedGuards {
  document(): GuardsFragment;
  components(): readonly ComponentFragment[];
}

/** Adds to an operation what the guards around it read and answer. What the operation says itself stands. */
export function guarded(own: Documented, guards: readonly DocumentedGuards[]): Documented {
  if (guards.length === 0) return own;
  const added = guards.map((guard) => guard.document().operation);
  const { operation } = own.fragment;
  const parameters = mergeParameters([
    ...list(operation["parameters"]),
    ...added.flatMap((guard) => guard.parameters ?? []),
  ]);
  const responses = added.reduce<Members>(
    (all, guard) => withResponses(all, guard.responses ?? {}),
    Object(operation["responses"]),
  );
  return {
    fragment: {
      ...own.fragment,
      operation: { ...operation, ...(parameters.length > 0 && { parameters }), responses },
    },
    components: [...own.components, ...guards.flatMap((guard) => guard.components())],
  };
}

type Members = { readonly [status: string]: unknown };

/** A declared range or `default` speaks for its statuses. */
function withResponses(responses: Members, added: Members): Members {
  const isSaid = (status: string) =>
    [status, `${status.charAt(0)}XX`, "default"].some((key) => Object.hasOwn(responses, key));
  const more = Object.entries(added).filter(([status]) => !isSaid(status));
  return { ...responses, ...Object.fromEntries(more) };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
