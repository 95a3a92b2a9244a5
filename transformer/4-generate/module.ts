import type { ProjectValue, Schema, ValuePath } from "../schema.js";
import { alikeObjects } from "./alike.js";
import { type Documented, packedDocument, unpackedElsewhere } from "./document.js";
import type { Edits, RouteEdit } from "./edits.js";
import type { TypeFacts } from "./facts.js";
import { ModuleText } from "./module-text.js";

/** A call of a module that gets an argument. */
export interface ModulePart {
  /** Offsets of the call in the source file. */
  readonly call: RouteEdit["call"];
  /** What the document contains about it, if anything. */
  readonly documented: Documented | undefined;
  /** The types whose objects can share functions with those of other calls. */
  bodies(): readonly Schema[];
  /**
   * Writes the constant that is its argument, and returns the constant's name.
   * @param document the lines with its part of the document.
   */
  constant(document: readonly string[], module: ModuleText, facts: TypeFacts): string;
}

/**
 * The code of one module: what to put at its top, and what to append to each of its calls. The text is plain ES2022 without
 * exports, and depends only on its input.
 * @param input `name` is the module's name as it appears in ids of types; `taken` says whether the module uses an identifier,
 * anywhere.
 */
export function generateModule(input: {
  readonly name: string;
  readonly parts: readonly ModulePart[];
  /** The facts of the program, for all of its modules. */
  readonly facts: TypeFacts;
  readonly taken: (name: string) => boolean;
  /** How the module accesses a value of the project. */
  readonly referenceTo?: (value: ProjectValue) => ValuePath;
  /** For a person, who cannot read packed text. */
  readonly forReading?: boolean;
}): Edits {
  const { parts, facts } = input;
  if (parts.length === 0) return { prelude: "", routes: [] };
  const bodies = parts.flatMap((part) => part.bodies());
  const module = new ModuleText(input.taken, alikeObjects(bodies, facts.types), input.referenceTo);
  const documented = parts.flatMap((part) => part.documented ?? []);
  const lines = input.forReading ? unpackedElsewhere : packedDocument(documented, input.name, module);
  const routes = parts.map((part) => ({
    call: part.call,
    argument: part.constant(part.documented ? lines(part.documented.fragment) : [], module, facts),
  }));
  return { prelude: `${input.forReading ? LETTERS : ""}${module}`, routes };
}

/** The names that all generated functions use, explained in a line for a person. */
const LETTERS =
  "// v: a value, k: its key, x: the issues found, n: how many before, p: a property, o: the copy, r: the request\n";
