import { CS1030 } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../schema.js";
import { allSources, rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import type { Reading } from "./needs.js";
import { requestParametersOf } from "./request-parameters.js";

/** A body is read once, as a form or as JSON. If a handler or its dependencies want both, nothing can be read. */
export function refuseTwoKinds(
  reading: Reading,
  location: SourceLocation,
  { report, trail }: Pick<RouteContext, "report" | "trail">,
): void {
  const inputs = requestParametersOf(reading);
  const readers = allSources().flatMap((source) => {
    const reader = source.body && inputs.find((input) => rowOf(input) === source);
    return reader && source.body ? [{ name: reader.name, body: source.body }] : [];
  });
  const [first] = readers;
  const second = readers.find(({ body }) => body.kind !== first?.body.kind);
  if (!first || !second) return;
  const values = { first: first.name, one: first.body.text, second: second.name, another: second.body.text };
  report(CS1030(values, { location, trail }));
}
