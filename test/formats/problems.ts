import { FORMATS } from "../../runtime/contract/formats.js";
import * as decoders from "../../runtime/generated/formatted.js";
import { Issues } from "../../runtime/generated/issues.js";
import type { CheckedFormat } from "./samples.js";

const byName = { ...decoders };

/** How many problems a format's decoder finds in a string, called as in generated code. */
export function problems(format: CheckedFormat, text: string): number {
  const decode = byName[FORMATS[format].decoder];
  const issues = new Issues();
  decode(text, issues, "text");
  return issues.count;
}
