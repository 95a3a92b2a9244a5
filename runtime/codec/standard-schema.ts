import type { JsonSchemaDialect } from "../assembly/json-schema/dialects.js";
import type { JsonSchema } from "../contract/component.js";
import type { Decoded } from "./decoded.js";
import type { Encoded } from "./encoded.js";
import { issuePath } from "./issue-path.js";

/**
 * Version 1 of Standard Schema and of its JSON Schema extension (https://standardschema.dev). The specification's types are
 * written out, so that users of a codec need not install them.
 */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: "countersign";
  /** Like `tryDecode`, with issues in the specification's form. */
  readonly validate: (value: unknown) => StandardResult<T>;
  readonly jsonSchema: {
    /** @throws Error for a target that a codec does not support. */
    readonly input: (options: StandardJsonSchemaOptions) => JsonSchema;
    /** @throws Error for a target that a codec does not support. */
    readonly output: (options: StandardJsonSchemaOptions) => JsonSchema;
  };
  /** Only for the type checker. */
  readonly types?: { readonly input: Encoded<T>; readonly output: T } | undefined;
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  /** The path in the value, so without the names of union members that a `loc` has. */
  readonly path: readonly (string | number)[];
}

export interface StandardJsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});
}

export function standardProps<T>(
  tryDecode: (value: unknown) => Decoded<T>,
  jsonSchema: (side: "input" | "output", dialect: JsonSchemaDialect) => JsonSchema,
): StandardProps<T> {
  const of =
    (side: "input" | "output") =>
    ({ target }: StandardJsonSchemaOptions) =>
      jsonSchema(side, target === "draft-2020-12" ? "2020-12" : (target as JsonSchemaDialect));
  return {
    version: 1,
    vendor: "countersign",
    validate(value) {
      const { issues, value: decoded } = tryDecode(value);
      if (!issues) return { value: decoded as T };
      return { issues: issues.map((issue) => ({ message: issue.msg, path: issuePath(issue, value) })) };
    },
    jsonSchema: { input: of("input"), output: of("output") },
  };
}
