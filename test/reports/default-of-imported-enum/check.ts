import { expect } from "vitest";
import type { Check } from "../check.js";

interface Parameter {
  readonly name: string;
  readonly schema: { readonly default?: unknown };
}

export const check: Check = ({ document }) => {
  const parameters: readonly Parameter[] = document.paths["/s"].get.parameters;
  const defaults = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema.default]));
  expect(defaults).toMatchObject({ system: "imperial", limit: 10 });
  expect(document.paths["/o"].get.parameters[0].schema.default).toBe("metric");
};
