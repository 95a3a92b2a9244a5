import { CS1060 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { eachPart } from "../parts.js";
import type { Schema, SourceLocation, TypeTable } from "../schema.js";
import type { Origin } from "./place.js";
import { NEVER } from "./reading.js";

type Report = (diagnostic: Diagnostic, at: Pick<Origin, "location" | "trail">) => void;

/** Looks for uploads where none can be. One serves a whole program, since what is true of a named type is true wherever it stands. */
export class MisplacedUploads {
  readonly #types: TypeTable;
  readonly #report: Report;
  /** Ids of named types without any. */
  readonly #free = new Set<string>();

  constructor(types: TypeTable, report: Report) {
    this.#types = types;
    this.#report = report;
  }

  /** @returns the schema, or `never` where an upload is in it, which has been reported. */
  refused(schema: Schema, { location, trail }: Origin): Schema {
    const found = this.#find(schema, { location, trail }, new Set());
    if (!found) return schema;
    this.#report(CS1060(), found);
    return NEVER;
  }

  #find(schema: Schema, at: Found, around: Set<string>): Found | undefined {
    if (schema.kind === "upload") return at;
    if (schema.kind === "ref") {
      const named = this.#types.get(schema.id);
      if (!named || this.#free.has(schema.id) || around.has(schema.id)) return undefined;
      around.add(schema.id);
      const found = this.#find(named.schema, at, around);
      // Of what stands in a circle nothing is known before all of it was looked at.
      if (!found && around.values().next().value === schema.id) for (const id of around) this.#free.add(id);
      return found;
    }
    let found: Found | undefined;
    eachPart(schema, (part, step, property) => {
      if (found) return;
      const trail = step === undefined ? at.trail : [...at.trail, step];
      found = this.#find(part, { location: property?.declaration ?? at.location, trail }, around);
    });
    return found;
  }
}

interface Found {
  readonly location: SourceLocation | undefined;
  readonly trail: readonly string[];
}
