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
        message: "There is no package.json, so Node treats every .js file as CommonJS.",
        fix: `Run "${packageManager} init", or "npx countersign init".`,
      },
    ];
  const broken = syntaxError(json);
  if (broken)
    return [
      {
        check,
        severity: "error",
        message: `package.json is not valid JSON: ${broken.reason}.`,
        fix: "Correct it there.",
        place: broken.place,
      },
    ];
  if (valueAt(json, ["type"]) === "module")
    return [{ check, severity: "ok", message: "The build consists of ES modules" }];
  if ("problem" in config || !/^(es|preserve)/.test(config.options.module ?? "")) return [];
  return [
    {
      check,
      severity: "warning",
      message: `"module": "${config.options.module}" produces ES modules, but package.json does not declare it: Node has to read each file twice to find out.`,
      fix: `Add "type": "module" to package.json.`,
      place: placeAt(json, ["type"]),
    },
  ];
};
