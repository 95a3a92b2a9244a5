import type { Node } from "typescript";
import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { OperationFragment } from "../../runtime/contract/document.js";
import type { Documented } from "../4-generate/document.js";
import { componentFragments } from "../openapi/components.js";
import type { References } from "../openapi/references.js";
import type { UnsettledQuestion } from "../unsettled-question.js";
import type { CallKind, CompiledCall, DocumentPart, FoundCall, RouteCallKind } from "./call.js";

/** A planned call in the form that later phases use. */
export function compiledCall<Plan>(
  kind: CallKind<FoundCall, Plan> & Partial<Pick<RouteCallKind, "routeKind">>,
  plan: Plan,
  call: Node,
  references: References,
  unsettled: readonly UnsettledQuestion[] = [],
): CompiledCall<Plan, OperationFragment | undefined> {
  return {
    plan,
    ...(kind.routeKind && { routeKind: kind.routeKind }),
    call: { start: call.getStart(), end: call.end },
    ...(unsettled.length > 0 && { unsettled }),
    documented:
      kind.document && documentedCall(kind.document, plan, kind.document.references?.(plan) ?? references),
    bodies: () => kind.bodies(plan),
    constant: (document, module, facts) => kind.constant(plan, document, module, facts),
  };
}

/** Its part of the document is made on request. */
function documentedCall<Plan, Fragment extends OperationFragment>(
  part: DocumentPart<Plan, Fragment>,
  plan: Plan,
  references: References,
): Documented<Fragment> {
  let fragment: Fragment | undefined;
  let components: readonly ComponentFragment[] | undefined;
  return {
    get fragment() {
      fragment ??= part.fragment(plan, references);
      return fragment;
    },
    get components() {
      components ??= componentFragments(part.traveling(plan), references);
      return components;
    },
  };
}
