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

/** The parts of an operation's document from the guards of routers around it. */
export interface DocumentedGuards {
  document(): GuardsFragment;
  components(): readonly ComponentFragment[];
}

/** The surroundings of an operation that matter for its document. The handlers of each level are in the order of registration. */
export type DocumentedAround = Around<DocumentedGuards, readonly DocumentedErrorHandler[]>;

/** A route's entry in the document: its own part, and that of its surroundings. */
export function mountedOperation(
  route: Documented & Pick<MountedOperation, "routeKind" | "method" | "path" | "source">,
  around: DocumentedAround,
): MountedOperation {
  const { routeKind, method, path, source, fragment, components } = route;
  // Guards and error handlers only apply to what is served.
  const own = isServed(route) ? surrounded(route, around) : { fragment, components };
  return { routeKind, method, path, source, ...around.options, ...own };
}

type Surrounded = Pick<MountedOperation, "fragment" | "components" | "declared" | "handlers">;

/** An operation with its surroundings. Its own declarations have precedence. */
function surrounded(own: Documented, { guards, handlers }: DocumentedAround): Surrounded {
  const all = handlers.flat();
  const { fragment, components } = own;
  if (guards.length === 0 && all.length === 0) return { fragment, components };
  // The nearest one for each status, as in FastAPI.
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
