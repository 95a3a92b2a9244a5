import { relative } from "node:path";
import type { Check } from "../finding.js";

/** A committed document that says something else than the program is worse than none. */
export const document: Check = ({ root, document: committed }) => {
  if (!committed) return [];
  const name = relative(root, committed.file);
  if (committed.differences === 0)
    return [{ check: "document", severity: "ok", message: `${name} is the document of this program` }];
  return [
    {
      check: "document",
      severity: "warning",
      message: `${name} is not the document of this program.`,
      fix: `Write it anew with "countersign openapi --out ${name}", and run "countersign openapi --check" in CI.`,
      place: { file: committed.file },
    },
  ];
};
