import type { Schema } from "../schema.js";
import type { AliasFact } from "../semantics/semantics.js";
import { annotate } from "./annotations.js";
import { document } from "./describe.js";
import { inside, type Place } from "./place.js";
import type { Reading } from "./reading.js";
import { reportWireTags } from "./wire-names.js";

/**
 * A schema that is written out, with what is said about the aliases it was written as: `type Positive = number` has no name
 * in the document, but its constraints and its description go where it goes.
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
