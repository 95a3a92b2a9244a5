import type { OperationFragment } from "../../../runtime/contract/document.js";
import { codecFragment, codecTraveling } from "../../openapi/codec.js";
import type { CallKind } from "../call.js";
import { toolConstant } from "./constant.js";
import { findTools, type ToolCall } from "./find.js";
import { planTool, type ToolPlan } from "./plan.js";

/** `tool(f)`: a function that a language model can call. */
export const tool: CallKind<ToolCall, ToolPlan, OperationFragment> = {
  find: findTools,
  plan: planTool,
  document: { fragment: codecFragment, traveling: codecTraveling },
  bodies: ({ input, output }) => [input, output],
  constant: toolConstant,
};
