import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { MountedOperation, OperationFragment } from "../../runtime/contract/document.js";
import { optionsBeside } from "../../runtime/contract/operation-options.js";
import { isServed } from "../../runtime/contract/route-kinds.js";
import { mountedOperation } from "../../runtime/surroundings/surrounded.js";
import { namesReadIn } from "../3-plan/request-parameters.js";
import type { MountedRoute } from "./mounted-route.js";

/** A route's part of the document with the parts around it, as the server combines them. */
export function operationOf({ routeKind, method, path, around, compiled }: MountedRoute): MountedOperation {
  const { plan, documented } = compiled;
  return mountedOperation(
    {
      routeKind,
      method,
      path,
      fragment: documented.fragment,
      components: documented.components,
      source: plan.source,
    },
    {
      ...around,
      guards: around.guards.map(partOf),
      handlers: around.handlers.map((level) => level.map(partOf)),
    },
  );
}

/** A part of the document, in the form that the server uses. */
function partOf<Fragment>({ documented }: { readonly documented: DocumentedPart<Fragment> }) {
  return { document: () => documented.fragment, components: () => documented.components };
}

interface DocumentedPart<Fragment> {
  readonly fragment: Fragment;
  readonly components: readonly ComponentFragment[];
}

/** What tells operations and their paths apart: like {@link operationOf}, without schemas and components. */
export function outlineOf({ routeKind, method, path, around, compiled }: MountedRoute): MountedOperation {
  const { plan } = compiled;
  const { operationId } = plan.documentation;
  const guards = (isServed({ routeKind }) ? around.guards : []).map((each) => ({
    ...each.plan,
    parameters: [],
  }));
  const parameters = [plan, ...guards].flatMap((reader) =>
    namesReadIn("path", reader).map((name) => ({ name, in: "path" })),
  );
  const fragment: OperationFragment = {
    operation: { parameters, ...(operationId !== undefined && { operationId }) },
    ...(plan.handlerName !== undefined && { handlerName: plan.handlerName }),
    ...optionsBeside(plan.documentation),
  };
  return { routeKind, method, path, ...around.options, fragment, components: [], source: plan.source };
}
