import type { ComponentFragment } from "../contract/component.js";
import type { GuardsFragment } from "../contract/dependency.js";
import type { MountedOperation, OperationFragment } from "../contract/document.js";
import type { DocumentedErrorHandler } from "../contract/error-fragment.js";
import { listOf } from "../contract/members.js";
import { isServed } from "../contract/route-kinds.js";
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
  route: Documented & Pick<MountedOperation, "routeKind" | "method" | "path" | "source">,
  around: DocumentedAround,
): MountedOperation {
  const { routeKind, method, path, source, fragment, components } = route;
  // Guards and error handlers stand before what is served.
  const own = isServed(route) ? surrounded(route, around) : { fragment, components };
  return { routeKind, method, path, source, ...around.options, ...own };
}

type Surrounded = Pick<MountedOperation, "fragment" | "components" | "declared" | "handlers">;

/** An operation with what is around it. What the operation says itself stands. */
function surrounded(own: Documented, { guards, handlers }: DocumentedAround): Surrounded {
  const all = handlers.flat();
  const { fragment, components } = own;
  if (guards.length === 0 && all.length === 0) return { fragment, components };
  // The nearest one of each status, as in FastAPI.
  const declared = Object.assign({}, ...guards.map((guard) => guard.document().declared), fragment.declared);
  return {
    fragment: guards.length > 0 ? guarded(fragment, guards) : fragment,
    components: [...components, ...[...guards, ...all].flatMap((each) => each.components())],
    ...(guards.length > 0 && { declared }),
    ...(all.length > 0 && { handlers: handlers.map((level) => level.map((handler) => handler.document())) }),
  };
}

function guarded(own: OperationFragment, guards: readonly DocumentedGuards[]): OperationFragment {
  const added = guards.map((guard) => guard.document());
  const { operation } = own;
  const parameters = mergeParameters([
    ...listOf(operation["parameters"]),
    ...added.flatMap((guard) => guard.operation.parameters ?? []),
  ]);
  const errors = [...(own.errors ?? []), ...added.flatMap((guard) => guard.errors ?? [])];
  const security = added.reduceRight((all, guard) => bothSecurities(guard.security, all), own.security);
  const limited = own.limited || added.some((guard) => guard.limited);
  return {
    ...own,
    ...(security && { security }),
    ...(limited && { limited }),
    ...(errors.length > 0 && { errors }),
    operation: { ...operation, ...(parameters.length > 0 && { parameters }) },
  };
}
