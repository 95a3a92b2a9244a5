import { valueAt } from "../../json-file.js";
import { optionPlace } from "../facts/read-config.js";
import type { Check } from "../finding.js";

/** These options are for tools that see one file at a time. Countersign's hosts see the whole program. */
export const singleFiles: Check = ({ config, packageJson }) => {
  if ("problem" in config) return [];
  const { isolatedModules, verbatimModuleSyntax, module } = config.options;
  if (!isolatedModules) return [];
  const byNode = module?.startsWith("node") ?? false;
  const isCommonJs = module === "commonjs" || (byNode && valueAt(packageJson, ["type"]) !== "module");
  if (verbatimModuleSyntax && isCommonJs)
    return [
      {
        check: "single-files",
        severity: "error",
        message: `"verbatimModuleSyntax" lets nothing be rewritten, and ${module === "commonjs" ? `"module": "commonjs"` : `package.json without "type": "module"`} makes CommonJS: no module may then say import or export (TS1295).`,
        fix: `${module === "commonjs" ? `Set "module": "NodeNext", and add` : "Add"} "type": "module" to package.json.`,
        place: optionPlace(config, "verbatimModuleSyntax"),
      },
    ];
  const option = verbatimModuleSyntax ? "verbatimModuleSyntax" : "isolatedModules";
  return [
    {
      check: "single-files",
      severity: "ok",
      message: `"${option}" is on: fine in every host; each of them sees the whole program, which a tool that strips types from one file at a time does not`,
    },
  ];
};
