import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DevelopmentTool } from "../development-tool.js";

export const diagnostic: DevelopmentTool = {
  title: "Explain a diagnostic",
  description:
    "Returns the page of a diagnostic of Countersign: its cause, an example, and the example fixed.",
  properties: { code: { type: "string", description: 'The code, such as "CS1004".' } },
  required: ["code"],
  async run({ code = "" }, { context }) {
    const name = code.trim().toUpperCase();
    const unknown = {
      text: `There is no diagnostic "${code}". Codes are "CS" and four digits.`,
      isError: true,
    };
    // Part of a file name, so it must contain nothing else.
    if (!/^CS\d{4}$/.test(name)) return unknown;
    try {
      return { text: await readFile(join(context.own.folder, `transformer/diagnostics/${name}.md`), "utf8") };
    } catch {
      return unknown;
    }
  },
};
