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
        message: `"verbatimModuleSyntax" forbids rewriting modules, and ${module === "commonjs" ? `"module": "commonjs"` : `package.json without "type": "module"`} produces CommonJS: no module can then use import or export (TS1295).`,
        fix: `${module === "commonjs" ? `Set "module": "NodeNext", and add` : "Add"} "type": "module" to package.json.`,
        place: optionPlace(config, "verbatimModuleSyntax"),
      },
    ];
  const option = verbatimModuleSyntax ? "verbatimModuleSyntax" : "isolatedModules";
  return [
    {
      check: "single-files",
      severity: "ok",
      message: `"${option}" is on, which works in every host: each of them reads the whole program, unlike a tool that strips the types of one file at a time`,
    },
  ];
};
