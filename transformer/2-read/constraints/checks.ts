import type { Check, Schema } from "../../schema.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { present } from "../kinds/markers.js";
import type { Reading } from "../reading.js";
import { compileCheck } from "./expression.js";

/** The types that a custom tag's expressions can check, by typia's names. */
type Target = "string" | "number" | "bigint" | "boolean" | "array" | "object";

/** A custom tag's `validate`: the text of an expression for each type that it checks. */
export type Expressions = Partial<Record<Target, Check>>;

/** The members of a tag that say how values are checked. */
export interface CheckingTag {
  readonly kind: string;
  /** As shown in messages: `even`, `divisibleBy 3`. */
  readonly text: string;
  readonly target: TypeRef | undefined;
  readonly validate: TypeRef;
  readonly message?: string;
}

/** The checks of a tag, compiled; or why they cannot be. */
export function checksOf(tag: CheckingTag, { semantics, slowPattern }: Reading): Expressions | string {
  const targets = tag.target ? targetsIn(tag.target, semantics) : [];
  const shape = semantics.shape(tag.validate);
  const texts: readonly (readonly [Target, TypeRef])[] =
    shape.kind === "object"
      ? shape.properties
          .filter(({ name }) => isTarget(name))
          .map(({ name, type }) => [name as Target, present(semantics, type)])
      : targets.map((target) => [target, tag.validate]);
  if (texts.length === 0) return "it does not declare the types that it applies to";
  const checks: Expressions = {};
  for (const [target, type] of texts) {
    const text = semantics.shape(type);
    if (text.kind === "undefined") continue;
    if (text.kind !== "literal" || typeof text.value !== "string")
      return "its text is not known at build time";
    const compiled = compileCheck(text.value, slowPattern);
    if ("reason" in compiled) return compiled.reason;
    checks[target] = {
      name: tag.text,
      ...compiled,
      ...(tag.message !== undefined && { message: tag.message }),
    };
  }
  return checks;
}

/** The schema with the check for its type; `undefined` if there is none. */
export function applyChecks(schema: Schema, checks: Expressions, reading: Reading): Schema | undefined {
  if (schema.kind === "union") {
    const members = schema.members.map((member) => applyChecks(member, checks, reading));
    if (members.every((member) => member === undefined)) return undefined;
    return { ...schema, members: schema.members.map((member, i) => members[i] ?? member) };
  }
  const resolved = reading.resolve(schema);
  if (schema.kind === "ref" && resolved?.kind === "union") {
    // The check belongs to this use of the type, so the type is written out here.
    const { annotations: _, ...plain } = resolved;
    return applyChecks(plain, checks, reading);
  }
  const found = new Set(resolved ? targetsOf(resolved).map((target) => checks[target]) : []);
  const [check] = found;
  if (found.size !== 1 || !check) return undefined;
  const before = schema.checks ?? [];
  const isKnown = before.some((each) => JSON.stringify(each) === JSON.stringify(check));
  return isKnown ? schema : { ...schema, checks: [...before, check] };
}

/** The types of a value in the handler that an expression can check. */
function targetsOf(schema: Schema): readonly Target[] {
  switch (schema.kind) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "object":
      return [schema.kind];
    case "template":
      return ["string"];
    case "literal":
      return schema.values.map((value): string => typeof value).filter(isTarget);
    case "array":
    case "tuple":
      return ["array"];
    case "parsed":
    case "upload":
    case "set":
    case "map":
    case "toJSON":
      return ["object"];
    case "null":
    case "unknown":
    case "never":
    case "union":
    case "ref":
      return [];
  }
}

function targetsIn(type: TypeRef, semantics: Semantics): readonly Target[] {
  const shape = semantics.shape(type);
  if (shape.kind === "union") return shape.members.flatMap((member) => targetsIn(member, semantics));
  return shape.kind === "literal" && typeof shape.value === "string" && isTarget(shape.value)
    ? [shape.value]
    : [];
}

const TARGETS: ReadonlySet<string> = new Set(["string", "number", "bigint", "boolean", "array", "object"]);

function isTarget(name: string): name is Target {
  return TARGETS.has(name);
}
