import { optionPlace } from "../facts/read-config.js";
import type { Check } from "../finding.js";

/** Without `strictNullChecks` every type may be null, and the checker no longer distinguishes `T` from `T | undefined`. */
export const strict: Check = ({ config }) => {
  if ("problem" in config) return [];
  const { options } = config;
  if (!options.strictNullChecks) {
    const option = options.strict ? "strictNullChecks" : "strict";
    return [
      {
        check: "strict",
        severity: "error",
        message: `"${option}" is off, so types do not show where null and undefined can occur: validators and documents would not match what the code handles.`,
        fix: `Set "strict": true in the compilerOptions.`,
        place: optionPlace(config, option),
      },
    ];
  }
  if (options.strict) return [{ check: "strict", severity: "ok", message: "Types are strict" }];
  return [
    {
      check: "strict",
      severity: "warning",
      message: `"strict" is off: a parameter without a type is any, for which no validator can be generated.`,
      fix: `Set "strict": true in the compilerOptions, and remove the options that it implies.`,
      place: optionPlace(config, "strict"),
    },
  ];
};
