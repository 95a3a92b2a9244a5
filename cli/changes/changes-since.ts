import type { Members } from "../../runtime/contract/members.js";
import { CS4060 } from "../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import type { ChangeGroup } from "./change.js";
import { compareDocuments } from "./compare-documents.js";
import { Unfollowable } from "./openapi-document.js";

/**
 * Returns what changed since a given document.
 * @param base its name.
 * @throws ProjectError (CS4060) if a reference leads out of the document, or nowhere.
 */
export function changesSince(base: string, document: Members, current: Members): readonly ChangeGroup[] {
  try {
    return compareDocuments(document, current);
  } catch (error) {
    if (!(error instanceof Unfollowable)) throw error;
    throw new ProjectError(CS4060({ base, reason: reasonOf(error) }));
  }
}

function reasonOf({ reference }: Unfollowable): string {
  if (reference.startsWith("#")) return `its reference ${reference} has no target`;
  return `its reference ${reference} leads to another file; bundle the files into one, with a tool such as "redocly bundle"`;
}
