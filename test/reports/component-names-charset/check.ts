import { expect } from "vitest";
import type { Check } from "../check.js";

/** OpenAPI 3.1, 4.8.7: keys of components match `^[a-zA-Z0-9._-]+$`. */
export const check: Check = ({ document }) => {
  const names = Object.keys(document.components.schemas);
  expect(names.filter((name) => !/^[a-zA-Z0-9._-]+$/.test(name))).toEqual([]);
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of references) expect(names).toContain(name);
};
