import type { ComponentFragment } from "../contract/component.js";
import type { MountedOperation } from "../contract/document.js";
import type { ErrorForm } from "../contract/error-form.js";
import type { Members } from "../contract/members.js";
import { inOrder } from "../contract/operation-object.js";
import { isServed } from "../contract/route-kinds.js";
import { referenceTo } from "../naming/references.js";
import { errorResponses } from "./error-responses.js";
import { withKeyParameter } from "./once-operation.js";
import { withAnswerOptions } from "./option-responses.js";
import { errorResponsesOf } from "./raised-errors.js";
import { declare, either } from "./response-objects.js";

/** Returns the operation with its Responses Object, for an app with this form of errors. */
export function withResponses(mounted: MountedOperation, form: ErrorForm): MountedOperation {
  const { fragment, components } = mounted;
  const responses = errorResponses(responsesOf(mounted), form, (reference) =>
    schemaOf(components, reference),
  );
  const parameters = withKeyParameter(mounted);
  const operation = { ...fragment.operation, ...(parameters && { parameters }), responses };
  return { ...mounted, fragment: { ...fragment, operation: parameters ? inOrder(operation) : operation } };
}

function schemaOf(components: readonly ComponentFragment[], reference: string): unknown {
  return components.find((component) => referenceTo(component) === reference)?.schema;
}

/**
 * Returns the Responses Object of an operation: the responses to its errors, by the handlers around it or by default; its
 * results; and over these the responses declared by the route or around it. The form of errors is not yet decided: see
 * `ERROR_MEDIA`.
 */
export function responsesOf(mounted: MountedOperation): Members {
  const declared = mounted.declared ?? mounted.fragment.declared ?? {};
  const isDeclared = (status: number) =>
    [String(status), `${Math.floor(status / 100)}XX`, "default"].some((key) => Object.hasOwn(declared, key));
  // Errors come first: their authors' descriptions say more than a result's standard phrase. The errors of requests that the
  // program sends are not ours.
  const errors = isServed(mounted) ? [...errorResponsesOf(mounted, isDeclared)] : [];
  const derived = new Map<string, unknown>(errors.map(([status, response]) => [String(status), response]));
  const results = withAnswerOptions(mounted, Object(mounted.fragment.operation["responses"]) as Members);
  for (const [status, response] of Object.entries(results))
    derived.set(status, derived.has(status) ? either(derived.get(status), response) : response);
  for (const [status, response] of Object.entries(declared))
    derived.set(status, declare(status, response, derived.get(status)));
  return Object.fromEntries(derived);
}
