import type { Expression } from "typescript";
import type { FunctionCall } from "../../1-discover/function-calls.js";
import { heldName } from "../../1-discover/held-by.js";
import { sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import { staticOptions } from "../../1-discover/static-options.js";
import { NEVER } from "../../2-read/reading.js";
import type { PlanContext } from "../../3-plan/context.js";
import type { SidesPlan } from "../../3-plan/plan.js";
import { typeArgument } from "../../3-plan/type-argument.js";
import { CS2070, CS2093 } from "../../diagnostics/catalogue.js";
import type { SourceLocation } from "../../schema.js";
import { locationOf } from "../../semantics/location.js";
import { isWireStyle, type WireStyle } from "../../wire-styles.js";

/** A type that is decoded and encoded by itself. */
export interface CodecPlan extends SidesPlan {
  /** Its name in its module. Absent if it is not the value of a constant. */
  readonly name?: string;
  /** The type as it was written. */
  readonly type: string;
  readonly location: SourceLocation;
  /** `src/orders.ts:12` */
  readonly source: string;
}

/** @returns `undefined` if the type is not known at build time, which has been reported. */
export function planCodec(
  found: FunctionCall,
  { semantics, reader, report, root }: PlanContext,
): CodecPlan | undefined {
  const {
    call,
    arguments: [options],
  } = found;
  const { text, type, at } = typeArgument(found, "codec", semantics);
  if (!type) {
    report(CS2070({ type: text }, at));
    return undefined;
  }
  const style = styleIn(options, { semantics, report, trail: at.trail });
  const sides = (["input", "output"] as const).map((mode) => ({ ...at, mode }));
  const [input = NEVER, output = NEVER] = sides
    .map((origin) => ({ origin, schema: reader.read(type, origin) }))
    // Both are read first: a type in another style has both of its sides.
    .map(({ origin, schema }) => (style ? reader.restyled(schema, style, origin) : schema));
  const name = heldName(call);
  return {
    ...(name !== undefined && { name }),
    type: text,
    input,
    output,
    location: locationOf(call),
    source: sourceOf(call, root),
  };
}

/** The naming style of properties on the wire, if the codec sets one. */
function styleIn(
  options: Expression | undefined,
  {
    semantics,
    report,
    trail,
  }: Pick<PlanContext, "semantics" | "report"> & { readonly trail: readonly string[] },
): WireStyle | undefined {
  const { values, unknown } = staticOptions(options, ["wire"], semantics);
  const [dark] = unknown;
  if (dark) report(CS2093({ text: shortText(dark.node) }, { location: locationOf(dark.node), trail }));
  const { wire } = values;
  return isWireStyle(wire) ? wire : undefined;
}
