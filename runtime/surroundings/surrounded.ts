import type { ComponentFragment } from "../contract/component.js";
import type { GuardsFragment } from "../contract/dependency.js";
import type { MountedOperation, OperationFragment } from "../contract/document.js";
import type { DocumentedErrorHandler } from "../contract/error-fragment.js";
import { bothSecurities } from "./both-securities.js";
import { mergeParameters } from "./merge-parameters.js";
import type { Around } from "./within.js";

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

/** What is around an operation, as far as its document is concerned; each level's handlers in the order of registration. */
export type DocumentedAround = Around<DocumentedGuards, readonly DocumentedErrorHandler[]>;

/** A route's entry in the document: what it is itself, with what is around it. */
export function mountedOperation(
  { fragment, components, ...route }: Documented & Pick<MountedOperation, "method" | "path" | "source">,
  around: DocumentedAround,
): MountedOperation {
  return { ...route, ...around.options, ...surrounded({ fragment, components }, around) };
}

type Surrounded = Pick<MountedOperation, "fragment" | "components" | "declared" | "handlers">;

/** An operation with what is around it. What the operation says itself stands. */
function surrounded(own: Documented, { guards, handlers }: DocumentedAround): Surrounded {
  const all = handlers.flat();
  // The nearest one of each status, as in FastAPI.
  const declared = Object.assign(
    {},
    ...guards.map((guard) => guard.document().declared),
    own.fragment.declared,
  );
  return {
    ...(guards.length > 0 ? guarded(own, guards) : own),
    ...((guards.length > 0 || all.length > 0) && {
      components: [...own.components, ...[...guards, ...all].flatMap((each) => each.components())],
    }),
    ...(guards.length > 0 && { declared }),
    ...(all.length > 0 && { handlers: handlers.map((level) => level.map((handler) => handler.document())) }),
  };
}

function guarded(own: Documented, guards: readonly DocumentedGuards[]): Documented {
  const added = guards.map((guard) => guard.document());
  const { operation } = own.fragment;
  const parameters = mergeParameters([
    ...list(operation["parameters"]),
    ...added.flatMap((guard) => guard.operation.parameters ?? []),
  ]);
  const errors = [...(own.fragment.errors ?? []), ...added.flatMap((guard) => guard.errors ?? [])];
  const security = added.reduceRight(
    (all, guard) => bothSecurities(guard.security, all),
    own.fragment.security,
  );
  return {
    ...own,
    fragment: {
      ...own.fragment,
      ...(security && { security }),
      ...(errors.length > 0 && { errors }),
      operation: { ...operation, ...(parameters.length > 0 && { parameters }) },
    },
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
