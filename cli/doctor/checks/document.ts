import { relative } from "node:path";
import type { CommittedDocument } from "../facts/facts.js";
import type { Check, Finding } from "../finding.js";

/** A committed document that differs from the program is worse than none. */
export const document: Check = ({ root, documents = [] }) =>
  documents.map((committed) => findingOf(committed, relative(root, committed.file)));

function findingOf({ command, file, differences }: CommittedDocument, name: string): Finding {
  if (differences === 0)
    return { check: "document", severity: "ok", message: `${name} is the document of this program` };
  return {
    check: "document",
    severity: "warning",
    message: `${name} is not the current document of this program.`,
    fix: `Write it again with "countersign ${command} --out ${name}", and run "countersign ${command} --check" in CI.`,
    place: { file },
  };
}
