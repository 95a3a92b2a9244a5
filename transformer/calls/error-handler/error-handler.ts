import type { ErrorHandlerFragment } from "../../../runtime/contract/error-fragment.js";
import { callLocation } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import type { ErrorHandlerPlan } from "../../3-plan/plan.js";
import type { CallKind } from "../call.js";
import { errorHandlerConstant } from "./constant.js";
import { errorHandlerFragment } from "./document.js";
import { type ErrorHandlerCall, findErrorHandlers } from "./find.js";
import { planErrorHandler } from "./plan.js";

/** `app.onError(NotFound, handler)`: which errors of the routes below it are handled, and how. */
export const errorHandler: CallKind<ErrorHandlerCall, ErrorHandlerPlan, ErrorHandlerFragment> = {
  find: findErrorHandlers,
  site: ({ call, binding, key }) => ({
    binding,
    location: callLocation(call),
    handles: `onError(${key ? shortText(key) : ""})`,
  }),
  plan: planErrorHandler,
  document: {
    fragment: errorHandlerFragment,
    traveling: ({ thrown, bodies }) => ({ parameters: [], thrown, result: { bodies } }),
  },
  bodies: () => [],
  constant: errorHandlerConstant,
};
