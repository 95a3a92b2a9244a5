import type { ParameterDeclaration } from "typescript";
import type { Described } from "../2-read/reader.js";
import { type Diagnostic, located } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import type { TypeRef } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import type { Marker } from "./markers.js";

/** One parameter of a handler, before the source of its value is determined. */
export interface Parameter<Note = unknown> {
  /** `undefined` for a destructured parameter. */
  readonly name: string | undefined;
  /** Determined when it is accessed. If a library infers it, the checker must check everything that is imported. */
  readonly type: TypeRef;
  /** Determined when it is accessed, like `type`. */
  readonly optional: boolean;
  readonly node: ParameterDeclaration | undefined;
  readonly marker: Marker<Note> | undefined;
  readonly location: SourceLocation;
  readonly trail: readonly string[];
  /** The description in `@param`. */
  readonly description: string | undefined;
}

/** A parameter whose type has been read. */
export interface ReadParameter<Note = unknown> extends Parameter<Note> {
  readonly described: Described;
}

export function refuseParameter(
  diagnostic: Diagnostic,
  { location, trail }: Pick<Parameter, "location" | "trail">,
  { report }: RouteContext,
): undefined {
  report(located(diagnostic, { location, trail }));
  return undefined;
}

/** The type of a parameter, for messages. */
export function typeText({ marker, type }: Parameter, { semantics }: RouteContext): string {
  return `of type ${semantics.print(marker?.type ?? type)}`;
}
