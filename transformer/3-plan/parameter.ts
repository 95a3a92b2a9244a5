import type { ParameterDeclaration } from "typescript";
import type { Described } from "../2-read/reader.js";
import { type Diagnostic, located } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import type { TypeRef } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import type { Marker } from "./markers.js";

/** One parameter of a handler, before it is decided where its value comes from. */
export interface Parameter<Note = unknown> {
  /** `undefined` for a destructured one. */
  readonly name: string | undefined;
  /** Found out when it is read, which takes a checker of all that is imported if a library infers it. */
  readonly type: TypeRef;
  /** The same holds for this. */
  readonly optional: boolean;
  readonly node: ParameterDeclaration | undefined;
  readonly marker: Marker<Note> | undefined;
  readonly location: SourceLocation;
  readonly trail: readonly string[];
  /** What `@param` says of it. */
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

/** The type of a parameter for a message. */
export function typeText({ marker, type }: Parameter, { semantics }: RouteContext): string {
  return `of type ${semantics.print(marker?.type ?? type)}`;
}
