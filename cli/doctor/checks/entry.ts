import { relative } from "node:path";
import type { Check } from "../finding.js";

export const entry: Check = ({ root, entry: found }) => {
  if (typeof found === "string") {
    const shown = relative(root, found).replaceAll("\\", "/");
    return [{ check: "entry", severity: "ok", message: `The entry is ${shown}` }];
  }
  const { code, message, fix } = found.problem;
  return [{ check: "entry", severity: "error", message: `${code}: ${message}`, fix }];
};
