import type { Check } from "../finding.js";

export const exactOptional: Check = ({ config }) => {
  if ("problem" in config) return [];
  if (config.options.exactOptionalPropertyTypes) return [];
  return [
    {
      check: "exact-optional",
      severity: "ok",
      message: `"exactOptionalPropertyTypes" is off: JSON has no undefined, so an absent property is absent in handlers too; the option makes TypeScript check for it`,
    },
  ];
};
