import { expect } from "vitest";
import type { Check } from "../check.js";

export const check: Check = ({ document }) => {
  expect(nulls(document, "")).toEqual([]);
};

function nulls(value: unknown, at: string): string[] {
  if (value === null) return [at];
  if (typeof value !== "object") return [];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => nulls(inner, `${at}/${key}`));
}
