import type { CallExpression, Expression, Node, PropertyName } from "typescript";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { isUndefined, staticExpression, staticValue } from "./static-value.js";

/** One member of a `responses` option. */
export interface WrittenResponse {
  readonly status: string;
  readonly node: Node;
  /** A Response Object, or a call of `response<T>(…)`. */
  readonly written: { readonly value: Json } | { readonly call: CallExpression };
}

export interface WrittenResponses {
  readonly responses: readonly WrittenResponse[];
  /** The parts that are not known before the program runs. */
  readonly unknown: readonly Node[];
}

/** The `responses` option of an app, router, inclusion or route. Constants and spread objects are followed. */
export function writtenResponses(option: Expression, semantics: Semantics): WrittenResponses {
  const responses = new Map<string, WrittenResponse>();
  const unknown: Node[] = [];
  const collect = (expression: Expression, passed: readonly Node[]): void => {
    const object = staticExpression(expression, semantics);
    if (!object || !ts.isObjectLiteralExpression(object) || passed.includes(object)) {
      unknown.push(expression);
      return;
    }
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) {
        collect(property.expression, [...passed, object]);
        continue;
      }
      const status = property.name && keyOf(property.name, semantics);
      const value = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
      const written = value && writtenResponse(value, semantics);
      if (status === undefined || !value || !written) unknown.push(value ?? property);
      else if (isUndefined(value)) responses.delete(status);
      else responses.set(status, { status, node: property, written });
    }
  };
  collect(option, []);
  return { responses: [...responses.values()], unknown };
}

function writtenResponse(
  expression: Expression,
  semantics: Semantics,
): WrittenResponse["written"] | undefined {
  const node = staticExpression(expression, semantics);
  if (node && ts.isCallExpression(node)) {
    const callee = semantics.declarationOf(node.expression);
    return callee?.countersign && callee.name === "response" ? { call: node } : undefined;
  }
  if (isUndefined(expression)) return { value: null };
  const value = staticValue(expression, semantics);
  return value === undefined ? undefined : { value };
}

function keyOf(name: PropertyName, semantics: Semantics): string | undefined {
  const value = ts.isComputedPropertyName(name) ? staticValue(name.expression, semantics) : name.text;
  return value === undefined ? undefined : String(value);
}
