import type { ClassDeclaration, Expression, ParameterDeclaration } from "typescript";
import { callLocation, methodName, sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import { bare } from "../../1-discover/static-value.js";
import { notFollowed } from "../../1-discover/unfollowed.js";
import type { PlanContext, RouteContext } from "../../3-plan/context.js";
import { contextOutside } from "../../3-plan/context-outside.js";
import { handlerSignature } from "../../3-plan/handler.js";
import { reportLostThis } from "../../3-plan/lost-this.js";
import type { ErrorBodyPlan, ErrorHandlerPlan } from "../../3-plan/plan.js";
import { bodiesOf, mergeByStatus, type ResultContext } from "../../3-plan/result.js";
import { type Variant, variantsOf } from "../../3-plan/result-variants.js";
import { planThrown } from "../../3-plan/thrown/plan-thrown.js";
import { CS1031, CS1032 } from "../../diagnostics/catalogue.js";
import { ts } from "../../semantics/compiler.js";
import { locationOf } from "../../semantics/location.js";
import type { ErrorFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import type { ErrorHandlerCall } from "./find.js";

/** Not statuses that can be sent: for a body with the error's own status, and for a reply with any status. */
const OWN = 0;
const REPLY = 1;

/**
 * Reads an `onError` call and its handler's signature.
 * @returns `undefined` if anything about it is wrong, all of which has been reported.
 */
export function planErrorHandler(
  { call, receiver, binding, key, handler }: ErrorHandlerCall,
  compiler: PlanContext,
): ErrorHandlerPlan | undefined {
  let errors = 0;
  const label = `onError(${key ? shortText(key) : ""})`;
  const context: RouteContext = {
    ...contextOutside(label, "", call.getSourceFile(), compiler),
    report(problem) {
      if (problem.severity === "error") errors++;
      compiler.report(problem);
    },
  };
  if (!binding) context.report(notFollowed(receiver));
  const taken = takenBy(key, context.semantics);
  if (!taken && key) {
    const at = { location: locationOf(key), trail: [label] };
    context.report(CS1031({ text: shortText(key) }, at));
  }
  const signature = handlerSignature({ handler }, context);
  if (!taken || !signature) return undefined;
  reportLostThis(handler, context);
  const written = signature.declaration?.type;
  const location = written ? locationOf(written) : locationOf(handler);
  const { bodies, passes } = planBodies(signature.result, { ...context, location, openStatus: REPLY });
  const [error] = signature.parameters;
  const rethrown = isRethrown(error?.declaration, context.semantics);
  let rethrows = false;
  const counts = (expression: Expression) => {
    if (!rethrown(expression)) return true;
    rethrows = true;
    return false;
  };
  const thrown = planThrown(handler, {}, context, { counts });
  if (errors > 0) return undefined;
  return {
    receiver: binding?.key,
    ...taken,
    bodies,
    passes,
    rethrows,
    thrown,
    location: callLocation(call),
    source: sourceOf(methodName(call), compiler.root),
  };
}

/** Which errors a class or a status covers; `undefined` if that is only known at run time. */
function takenBy(
  key: Expression | undefined,
  semantics: Semantics,
): Pick<ErrorHandlerPlan, "takes" | "foreign"> | undefined {
  if (!key) return { takes: "Error", foreign: [] };
  const status = statusOf(key, semantics);
  // Every unexpected error is a 500, and can happen anywhere.
  if (status !== undefined) return { takes: status, ...(status === 500 && { foreign: [] }) };
  const error = errorOf(key, semantics);
  if (!error) return undefined;
  const { base, classes, foreign } = error;
  const anywhere = foreign && (base === "Error" || base === "HTTPException");
  return { takes: classes[0] ?? base, ...(anywhere && { foreign: classes }) };
}

function statusOf(key: Expression, semantics: Semantics): number | undefined {
  if (ts.isNumericLiteral(key)) return Number(key.text);
  if (classOf(key, semantics)) return undefined;
  const shape = semantics.shape(semantics.typeOfExpression(key));
  return shape.kind === "literal" && typeof shape.value === "number" ? shape.value : undefined;
}

/** What a class creates is known from its declaration, no matter what it imports. */
function errorOf(key: Expression, semantics: Semantics): ErrorFact | undefined {
  const declared = classOf(key, semantics);
  if (declared) return semantics.errorsOf(semantics.typeOfInstance(declared))[0];
  return semantics.errorClassOf(semantics.typeOfExpression(key));
}

function classOf(key: Expression, semantics: Semantics): ClassDeclaration | undefined {
  const declared = ts.isIdentifier(key) ? semantics.declarationOf(key)?.node : undefined;
  return declared && ts.isClassDeclaration(declared) ? declared : undefined;
}

/** One body for each status, and whether there may be none because the error is left to other handlers. */
function planBodies(
  type: TypeRef,
  context: ResultContext,
): { readonly bodies: readonly ErrorBodyPlan[]; readonly passes: boolean } {
  const { semantics } = context;
  const awaited = semantics.awaited(type);
  const shape = semantics.shape(awaited);
  const members = shape.kind === "union" ? shape.members : [awaited];
  const present = members.filter((member) => !isNothing(member, semantics));
  const passes = present.length < members.length;
  // As a whole, the type keeps its name.
  const variants: readonly Variant[] = passes
    ? present.flatMap((member) => variantsOf(semantics.awaited(member), context))
    : variantsOf(awaited, context);
  if (variants.some(isStream)) {
    const at = { location: context.location, trail: [context.label, "result"] };
    context.report(CS1032(at));
  }
  const bodies = mergeByStatus(
    variants.flatMap((variant) => bodiesOf(variant, OWN, context)),
    context,
  );
  return {
    passes,
    bodies: bodies.map(({ status, ...body }) => ({
      ...body,
      status: status === OWN ? "own" : status === REPLY ? "reply" : status,
    })),
  };
}

const isStream = (variant: Variant) =>
  variant.kind === "json-lines" ||
  variant.kind === "events" ||
  (variant.kind === "binary" && variant.streamed);

function isNothing(type: TypeRef, semantics: Semantics): boolean {
  const { kind } = semantics.shape(semantics.awaited(type));
  return kind === "undefined" || kind === "void";
}

/** `throw error`, with the error that the handler received. */
function isRethrown(parameter: ParameterDeclaration | undefined, semantics: Semantics) {
  return (expression: Expression): boolean => {
    const node = bare(expression);
    return (
      parameter !== undefined && ts.isIdentifier(node) && semantics.declarationOf(node)?.node === parameter
    );
  };
}
