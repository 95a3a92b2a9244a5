import type { Schema } from "../schema.js";
import type { AliasFact } from "../semantics/semantics.js";
import { annotate } from "./annotations.js";
import { document } from "./describe.js";
import { inside, type Place } from "./place.js";
import type { Reading } from "./reading.js";
import { reportWireTags } from "./wire-names.js";

/**
 * Applies to a schema that is written out what is declared about the aliases in front of it: `type Positive = number` has no name
 * in the document, but its constraints and its description apply wherever it is used.
 */
export function aliased(
  schema: Schema,
  aliases: readonly AliasFact[],
  place: Place,
  reading: Reading,
): Schema {
  return aliases.reduce<Schema>((before, { name, documentation, declaration }) => {
    const at = { ...inside(place, name, declaration), absent: place.absent };
    reportWireTags(documentation, "alias", at, reading);
    const { schema: constrained, annotations } = document(before, documentation, at, reading);
    return annotations ? annotate(constrained, annotations) : constrained;
  }, schema);
}
