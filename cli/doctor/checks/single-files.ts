import type { Check } from "../finding.js";

/** These options are about tools that see one file at a time. Countersign's hosts see the program. */
export const singleFiles: Check = ({ config }) => {
  if ("problem" in config) return [];
  const { isolatedModules, verbatimModuleSyntax } = config.options;
  if (!isolatedModules) return [];
  const option = verbatimModuleSyntax ? "verbatimModuleSyntax" : "isolatedModules";
  return [
    {
      check: "single-files",
      severity: "ok",
      message: `"${option}" is on: fine in every host; each of them sees the whole program, which a tool that strips types from one file at a time does not`,
    },
  ];
};
