import type { OperationFragment } from "../../../runtime/contract/document.js";
import type { FunctionCall } from "../../1-discover/function-calls.js";
import { codecFragment, codecTraveling } from "../../openapi/codec.js";
import type { CallKind } from "../call.js";
import { codecConstant } from "./constant.js";
import { findCodecs } from "./find.js";
import { type CodecPlan, planCodec } from "./plan.js";

/** `codec<T>()`: a type that is sent and received without a request. */
export const codec: CallKind<FunctionCall, CodecPlan, OperationFragment> = {
  find: findCodecs,
  plan: planCodec,
  document: { fragment: codecFragment, traveling: codecTraveling },
  bodies: ({ input, output }) => [input, output],
  constant: codecConstant,
};
