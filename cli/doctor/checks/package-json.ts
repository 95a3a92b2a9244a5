import { placeAt, syntaxError, valueAt } from "../../json-file.js";
import type { Check } from "../finding.js";

/** Whether Node recognizes the module format of the build. */
export const packageJson: Check = ({ packageJson: json, config, packageManager }) => {
  const check = "package-json";
  if (!json)
    return [
      {
        check,
        severity: "error",
        message: "There is no package.json, so Node takes every .js file for CommonJS.",
        fix: `Run "${packageManager} init", or "npx countersign init".`,
      },
    ];
  const broken = syntaxError(json);
  if (broken)
    return [
      {
        check,
        severity: "error",
        message: `package.json is no JSON: ${broken.reason}.`,
        fix: "Correct it there.",
        place: broken.place,
      },
    ];
  if (valueAt(json, ["type"]) === "module")
    return [{ check, severity: "ok", message: "What is built are ES modules" }];
  if ("problem" in config || !/^(es|preserve)/.test(config.options.module ?? "")) return [];
  return [
    {
      check,
      severity: "warning",
      message: `"module": "${config.options.module}" makes ES modules, but package.json does not say so: Node has to find out by reading each file twice.`,
      fix: `Add "type": "module" to package.json.`,
      place: placeAt(json, ["type"]),
    },
  ];
};
