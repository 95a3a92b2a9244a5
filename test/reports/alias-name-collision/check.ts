import { expect } from "vitest";
import type { Check } from "../check.js";

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

export const check: Check = ({ document }) => {
  const { schemas } = document.components;
  const resolved = (schema: Schema): Schema =>
    schema.$ref ? resolved(schemas[schema.$ref.split("/").at(-1) ?? ""]) : schema;
  const outer = resolved(resolved(schemas.Parent).properties?.["a"] ?? {});
  expect(outer).toMatchObject({ type: "object" });
  expect(resolved(outer.properties?.["a"] ?? {})).toMatchObject({ type: "string" });
};
