import { expect } from "vitest";
import type { Check } from "../check.js";

export const check: Check = ({ document }) => {
  const styles = document.paths["/q"].get.parameters.map(({ style = "form" }) => style);
  expect(new Set(styles)).toEqual(new Set(["form"]));
};
