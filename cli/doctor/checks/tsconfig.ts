import type { Check } from "../finding.js";

export const tsconfig: Check = ({ config }) => {
  if (!("problem" in config))
    return [{ check: "tsconfig", severity: "ok", message: "tsconfig.json can be read" }];
  const { code, message, fix } = config.problem;
  return [{ check: "tsconfig", severity: "error", message: `${code}: ${message}`, fix, place: config.place }];
};
