import { CS1060 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { eachPart } from "../parts.js";
import type { Schema, SourceLocation, TypeTable } from "../schema.js";
import type { Origin } from "./place.js";
import { NEVER } from "./reading.js";

type Report = (diagnostic: Diagnostic, at: Pick<Origin, "location" | "trail">) => void;

/**
 * Finds uploads in places where none can be. One instance serves a whole program, since the result for a named type is the same
 * everywhere.
 */
export class MisplacedUploads {
  readonly #types: TypeTable;
  readonly #report: Report;
  /** Ids of named types without uploads. */
  readonly #free = new Set<string>();

  constructor(types: TypeTable, report: Report) {
    this.#types = types;
    this.#report = report;
  }

  /** @returns the schema, or `never` if it contains an upload, which has been reported. */
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
      // In a circle nothing is known before all of it has been searched.
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
