import type { CallExpression, Expression } from "typescript";
import type { FunctionCall } from "../../1-discover/function-calls.js";
import { locationOf, sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import { staticOptions } from "../../1-discover/static-options.js";
import { NEVER } from "../../2-read/reading.js";
import type { PlanContext } from "../../3-plan/context.js";
import { CS2070, CS2093 } from "../../diagnostics/catalogue.js";
import type { Schema, SourceLocation } from "../../schema.js";
import { ts } from "../../semantics/compiler.js";
import { isWireStyle, type WireStyle } from "../../wire-styles.js";

/** A type that travels both ways, by itself. */
export interface CodecPlan {
  /** What it is called in its module; absent where it is no constant's value. */
  readonly name?: string;
  /** As it was written. */
  readonly type: string;
  readonly input: Schema;
  readonly output: Schema;
  readonly location: SourceLocation;
  /** `src/orders.ts:12` */
  readonly source: string;
}

/** @returns `undefined` where nobody knows yet what the type will be, which has been reported. */
export function planCodec(
  { call, typeArguments, arguments: [options] }: FunctionCall,
  { semantics, reader, report, root }: PlanContext,
): CodecPlan | undefined {
  const [node] = typeArguments;
  const location = locationOf(node ?? call);
  const trail = [node ? `codec<${shortText(node)}>` : "codec()"];
  const type = node && semantics.typeOfNode(node);
  if (!node || !type || NOT_KNOWN.has(semantics.shape(type).kind)) {
    report(CS2070({ type: node ? shortText(node) : "nothing" }, { location, trail }));
    return undefined;
  }
  const style = styleIn(options, { semantics, report, trail });
  const sides = (["input", "output"] as const).map((mode) => ({ location, trail, mode }));
  const [input = NEVER, output = NEVER] = sides
    .map((origin) => ({ origin, schema: reader.read(type, origin) }))
    // Both are read first: the other style of a type has both of its sides.
    .map(({ origin, schema }) => (style ? reader.restyled(schema, style, origin) : schema));
  const name = nameOf(call);
  return {
    ...(name !== undefined && { name }),
    type: shortText(node),
    input,
    output,
    location: locationOf(call),
    source: sourceOf(call, root),
  };
}

/** How the names of properties are written outside, where the codec says so. */
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

/** `orders` in `export const orders = codec<Order[]>()`, `order` in `{ order: codec<Order>() }`. */
function nameOf({ parent }: CallExpression): string | undefined {
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

const NOT_KNOWN: ReadonlySet<string> = new Set(["any", "never", "type-parameter"]);
