import type { ComponentFragment } from "../contract/component.js";
import type { GuardsFragment } from "../contract/dependency.js";
import type { MountedOperation, OperationFragment } from "../contract/document.js";
import type { DocumentedErrorHandler } from "../contract/error-fragment.js";
import { bothSecurities } from "./both-securities.js";
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

/** What an app, inclusions and routers add to the document of an operation. */
export interface Surroundings {
  /** Outermost first. */
  readonly guards: readonly DocumentedGuards[];
  /** Of the routers, innermost first, and of the app; each in the order of registration. */
  readonly handlers: readonly (readonly DocumentedErrorHandler[])[];
}

type Surrounded = Pick<MountedOperation, "fragment" | "components" | "declared" | "handlers">;

/** An operation with what is around it. What the operation says itself stands. */
export function surrounded(own: Documented, { guards, handlers }: Surroundings): Surrounded {
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
