import { CS1030 } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../schema.js";
import { rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import type { Reading } from "./needs.js";
import { requestParametersOf } from "./request-parameters.js";

/** A body is a form or JSON: of a handler that wants both, or whose dependencies do, nothing can be read. */
export function refuseTwoKinds(
  reading: Reading,
  location: SourceLocation,
  { report, trail }: Pick<RouteContext, "report" | "trail">,
): void {
  const inputs = requestParametersOf(reading);
  const reads = (kind: "form" | "json") => inputs.find((input) => rowOf(input).body?.kind === kind);
  const [form, body] = [reads("form"), reads("json")];
  if (form && body) report(CS1030({ form: form.name, body: body.name }, { location, trail }));
}
