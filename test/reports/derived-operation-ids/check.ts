import { expect } from "vitest";
import type { Check } from "../check.js";

export const check: Check = ({ document }) => {
  const ids = Object.values(
    document.paths as Record<string, Record<string, { operationId: string }>>,
  ).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(2);
};
