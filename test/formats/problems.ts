import * as formats from "../../runtime/generated/formatted.js";
import * as $ from "../../runtime/generated/index.js";
import { camel } from "../../transformer/4-generate/names.js";

const decoders: Readonly<Record<string, typeof $.string>> = formats;

/** How many problems a decoder has with a string, called as generated code calls it. Unknown formats only describe. */
export function problems(format: string, text: string): number {
  const issues = new $.Issues();
  const decode = decoders[camel(format)] ?? $.string;
  decode(text, issues, "text");
  return issues.count;
}
