import type { Schema } from "../../schema.js";
import type { BodyParameter } from "../body/body-parameter.js";
import type { SingleParameter } from "../text/text-parameter.js";

/** For tests: one required value from a place. */
export function single<In extends string>(
  source: In,
  name: string,
  schema: Schema,
  more: Partial<SingleParameter<In>> = {},
): SingleParameter<In> {
  return { in: source, name, wireName: name, schema, optional: false, ...more };
}

/** For tests: a whole, required body. */
export function body(name: string, schema: Schema, more: Partial<BodyParameter> = {}): BodyParameter {
  return { in: "body", name, schema, embed: false, optional: false, ...more };
}

/** The result of decoding without issues. */
export const args = (...values: unknown[]) => ({ value: values });

/** The issue for a missing value. */
export const missing = (loc: (string | number)[], input: unknown = null) => ({
  type: "missing",
  loc,
  msg: "Field required",
  input,
});
