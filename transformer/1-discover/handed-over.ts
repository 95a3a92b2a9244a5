import type { Expression } from "typescript";
import { BY_VERSION } from "../../runtime/contract/etag.js";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { bare, staticExpression, staticValue } from "./static-value.js";
import { writtenMembers } from "./written-members.js";

/** Members of options that can be functions: the program passes them itself, and the compiler reads their signatures. */
const HANDED_OVER: Readonly<Record<string, string>> = { limit: "by", idempotent: "by" };

/** An option, or each option of a list, by its members. */
function partsOf(
  option: Expression,
  semantics: Semantics,
): readonly (readonly { readonly name: string; readonly value: Expression }[])[] | undefined {
  const written = staticExpression(option, semantics);
  if (written && ts.isArrayLiteralExpression(written)) {
    const parts = written.elements.map((element) =>
      ts.isSpreadElement(element) ? undefined : partsOf(element, semantics),
    );
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const members = written && writtenMembers(written, semantics);
  return members && [members];
}

const isText = (value: Expression, semantics: Semantics) => typeof staticValue(value, semantics) === "string";

/**
 * The value of an option without the functions in it.
 * @returns `undefined` if the value is not known at build time.
 */
export function optionValue(name: string, option: Expression, semantics: Semantics): Json | undefined {
  const value = staticValue(option, semantics);
  if (name === "etag" && value === undefined) return isFunction(option, semantics) ? BY_VERSION : undefined;
  const handed = HANDED_OVER[name];
  if (value !== undefined || handed === undefined) return value;
  const parts = partsOf(option, semantics)?.map((members) => {
    const known = members
      .filter((each) => each.name !== handed || isText(each.value, semantics))
      .map((each) => [each.name, staticValue(each.value, semantics)] as const);
    return known.every(([, each]) => each !== undefined) ? Object.fromEntries(known) : undefined;
  });
  if (!parts?.every((part) => part !== undefined)) return undefined;
  return isList(option, semantics) ? (parts as Json) : (parts[0] as Json);
}

function isList(option: Expression, semantics: Semantics): boolean {
  const written = staticExpression(option, semantics);
  return written !== undefined && ts.isArrayLiteralExpression(written);
}

function isFunction(option: Expression, semantics: Semantics): boolean {
  const written = staticExpression(option, semantics);
  if (written && (ts.isArrowFunction(written) || ts.isFunctionExpression(written))) return true;
  const declared = semantics.declarationOf(bare(option))?.node;
  return declared !== undefined && ts.isFunctionDeclaration(declared);
}

/** The functions in an option, in order. */
export function functionsIn(
  name: string,
  option: Expression | undefined,
  semantics: Semantics,
): readonly Expression[] {
  const handed = HANDED_OVER[name];
  if (!option || handed === undefined) return [];
  return (partsOf(option, semantics) ?? []).flatMap((members) =>
    members
      .filter((each) => each.name === handed && !isText(each.value, semantics))
      .map((each) => bare(each.value)),
  );
}
