import type { Declaration, Node, Type, TypeChecker, UnionType } from "typescript";
import { ts } from "./compiler.js";

/** With this many flags, powers of two are not a coincidence: an enum that counts would have a 3 among 1, 2 and 4. */
const FEWEST = 3;

/**
 * The bits of an enum of flags. Its members are powers of two, zero, or combinations of others (`All = Read | Write`). To
 * TypeScript, `Permission.Read | Permission.Write` is a number, which any numeric enum accepts, so every combination is allowed
 * where the enum is declared. `enum Level { Low = 1, High = 2 }` looks the same but counts: two flags must be written as flags,
 * by `1 << 0` or `A | B`.
 */
export function flagBits(type: UnionType, checker: TypeChecker): number | undefined {
  if (!(type.flags & ts.TypeFlags.EnumLiteral)) return undefined;
  const values = type.types.map(valueIn);
  if (!values.every((value) => value !== undefined && Number.isSafeInteger(value) && value >= 0))
    return undefined;
  const flags = values.filter((value): value is number => value !== undefined && isPowerOfTwo(value));
  const bits = [...new Set(flags)].reduce((sum, flag) => sum + BigInt(flag), 0n);
  if (values.some((value) => (BigInt(value ?? 0) & ~bits) !== 0n)) return undefined;
  const isWritten = type.types.some((member) => member.symbol?.declarations?.some(isCombined));
  if (flags.length < (isWritten ? 2 : FEWEST)) return undefined;
  return isWhole(type, checker) ? Number(bits) : undefined;
}

function valueIn(type: Type): number | undefined {
  return type.isNumberLiteral() ? type.value : undefined;
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

/** `1 << 3` or `Read | Write`. */
function isCombined(declaration: Declaration): boolean {
  const initializer: Node | undefined = ts.isEnumMember(declaration) ? declaration.initializer : undefined;
  if (!initializer || !ts.isBinaryExpression(initializer)) return false;
  const { kind } = initializer.operatorToken;
  return kind === ts.SyntaxKind.LessThanLessThanToken || kind === ts.SyntaxKind.BarToken;
}

/** Whether a union is the enum itself. A union of only some of the members does not accept every number. */
function isWhole(type: UnionType, checker: TypeChecker): boolean {
  const [first] = type.types;
  return first !== undefined && checker.getBaseTypeOfLiteralType(first) === type;
}
