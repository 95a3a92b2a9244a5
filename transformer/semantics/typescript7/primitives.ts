import type { Type } from "typescript";
import { ts } from "../compiler.js";
import type { Asking, NativeType } from "./asking.js";
import type { Making } from "./making.js";

export function intrinsic(
  { flags, intrinsicName }: NativeType,
  { checker, nonPrimitive }: Making,
): Type | undefined {
  if (flags & ts.TypeFlags.Any) return intrinsicName === "any" ? checker.getAnyType() : undefined;
  if (flags & ts.TypeFlags.Unknown) return checker.getUnknownType();
  if (flags & ts.TypeFlags.Never) return checker.getNeverType();
  if (flags & ts.TypeFlags.String) return checker.getStringType();
  if (flags & ts.TypeFlags.Number) return checker.getNumberType();
  if (flags & ts.TypeFlags.BigInt) return checker.getBigIntType();
  if (flags & ts.TypeFlags.Boolean) return checker.getBooleanType();
  if (flags & ts.TypeFlags.ESSymbol) return checker.getESSymbolType();
  if (flags & ts.TypeFlags.Void) return checker.getVoidType();
  if (flags & ts.TypeFlags.Undefined) return checker.getUndefinedType();
  if (flags & ts.TypeFlags.Null) return checker.getNullType();
  return flags & ts.TypeFlags.NonPrimitive ? nonPrimitive() : undefined;
}

/** Members of enums have names and are found by these. */
export function literal({ flags, value, intrinsicName }: NativeType, { checker }: Making): Type | undefined {
  if (flags & (ts.TypeFlags.EnumLiteral | ts.TypeFlags.Union)) return undefined;
  if (flags & ts.TypeFlags.BooleanLiteral)
    return intrinsicName === "true" || value === true ? checker.getTrueType() : checker.getFalseType();
  if (flags & ts.TypeFlags.StringLiteral && typeof value === "string")
    return checker.getStringLiteralType(value);
  if (flags & ts.TypeFlags.NumberLiteral && typeof value === "number")
    return checker.getNumberLiteralType(value);
  if (flags & ts.TypeFlags.BigIntLiteral && typeof value === "string") {
    const negative = value.startsWith("-");
    return checker.getBigIntLiteralType({ negative, base10Value: negative ? value.slice(1) : value });
  }
  return undefined;
}

/**
 * Whether a union contains no named union. A union of two members cannot contain one. A larger union that does is printed with
 * fewer members.
 */
export function isFlat(type: NativeType, members: readonly NativeType[], asking: Asking): boolean {
  const isBoolean = ({ flags }: NativeType) => (flags & ts.TypeFlags.BooleanLiteral) !== 0;
  if (members.some(({ flags }) => flags & ts.TypeFlags.EnumLiteral)) return false;
  const booleans = members.filter(isBoolean).length;
  const count = members.length - (booleans === 2 ? 1 : 0);
  if (count <= 2) return true;
  const text = asking.ask<string>("typeToString", { type: type.id, flags: ts.TypeFormatFlags.NoTruncation });
  const [statement] = ts.createSourceFile("type.ts", `type T = ${text};`, ts.ScriptTarget.Latest).statements;
  const printed = statement && ts.isTypeAliasDeclaration(statement) ? statement.type : undefined;
  return printed !== undefined && ts.isUnionTypeNode(printed) && printed.types.length === count;
}
