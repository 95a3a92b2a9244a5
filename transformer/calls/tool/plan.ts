import type { Expression } from "typescript";
import { heldBy } from "../../1-discover/held-by.js";
import { sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import type { PlanContext, RouteContext } from "../../3-plan/context.js";
import { contextOutside } from "../../3-plan/context-outside.js";
import { operationNotes } from "../../3-plan/jsdoc.js";
import { reportLostThis } from "../../3-plan/lost-this.js";
import type { SidesPlan } from "../../3-plan/plan.js";
import { CS2086 } from "../../diagnostics/catalogue.js";
import type { ObjectSchema, Schema, SourceLocation } from "../../schema.js";
import { documentationOf } from "../../semantics/documentation.js";
import { locationOf } from "../../semantics/location.js";
import type { Documentation, SignatureFact } from "../../semantics/semantics.js";
import type { ToolCall } from "./find.js";
import { toolName } from "./name.js";
import { planArguments } from "./parameters.js";

/** A function whose parameters form one object, as models pass them. */
export interface ToolPlan extends SidesPlan {
  readonly name: string;
  readonly description?: string;
  /** The arguments by the parameters' names, and nothing else. */
  readonly input: ObjectSchema;
  /** Whether the function returns nothing. */
  readonly empty: boolean;
  readonly location: SourceLocation;
  /** `src/weather.ts:12` */
  readonly source: string;
}

/** @returns `undefined` if anything about it is wrong, all of which has been reported. */
export function planTool({ call, callee, options }: ToolCall, compiler: PlanContext): ToolPlan | undefined {
  let errors = 0;
  const context: RouteContext = {
    ...contextOutside(`tool(${shortText(callee)})`, "", call.getSourceFile(), compiler),
    report(problem) {
      if (problem.severity === "error") errors++;
      compiler.report(problem);
    },
  };
  const signature = onlySignature(callee, context);
  const name = toolName({ call, callee, options }, context);
  if (!signature || name === undefined) return undefined;
  reportLostThis(callee, context);
  const documentation = documentationAround(signature, call);
  const input = planArguments(signature, operationNotes(documentation).parameters, callee, context);
  const output = planResult(signature, callee, context);
  if (errors > 0) return undefined;
  const description = documentation.text.trim();
  return {
    name,
    ...(description !== "" && { description }),
    input,
    output: output ?? { kind: "null" },
    empty: output === undefined,
    location: locationOf(call),
    source: sourceOf(call, compiler.root),
  };
}

/** Returns `undefined` after reporting why a function cannot be called, or not in one way only. */
function onlySignature(
  callee: Expression,
  { semantics, report, label }: RouteContext,
): SignatureFact | undefined {
  const refuse = (reason: string): undefined => {
    report({ ...CS2086({ text: shortText(callee), reason }), location: locationOf(callee), trail: [label] });
  };
  const { kind, signatures } = semantics.callableOf(callee);
  const [signature, ...more] = signatures;
  if (kind === "any") return refuse("is `any`, which has no type to read");
  if (kind === "class") return refuse("is a class");
  if (!signature) return refuse("is not a function");
  if (more.length > 0) return refuse(`has ${signatures.length} signatures`);
  return signature.generic ? refuse("is generic") : signature;
}

/** The function's comment, or else that of the constant that holds the tool. */
function documentationAround({ documentation }: SignatureFact, call: ToolCall["call"]): Documentation {
  if (documentation.text !== "" || documentation.tags.length > 0) return documentation;
  const holder = heldBy(call);
  return holder ? documentationOf(holder) : documentation;
}

/** @returns `undefined` for a function that returns nothing. */
function planResult(
  { result, declaration }: SignatureFact,
  callee: Expression,
  { semantics, reader, label }: RouteContext,
): Schema | undefined {
  const type = semantics.awaited(result);
  const { kind } = semantics.shape(type);
  if (kind === "void" || kind === "undefined") return undefined;
  const location = locationOf(declaration?.type ?? callee);
  return reader.read(type, { location, trail: [label, "result"], mode: "output" });
}
