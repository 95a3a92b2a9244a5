import * as $ from "../../runtime/generated/index.js";
import { ModuleText } from "../../transformer/4-generate/module-text.js";
import { stringDecoder } from "../../transformer/4-generate/scalars.js";

const decoders: Readonly<Record<string, unknown>> = $;

/** What generated code calls for a string of this format: `email`, or only `string` where a format describes. */
export function decoderName(format: string): string {
  const module = new ModuleText(() => false);
  const site = { module, types: new Map(), mode: "decode", hint: "Text" } as const;
  return stringDecoder({ kind: "string", format }, site).name?.replace("$.", "") ?? "";
}

/** How many problems a decoder has with a string, called as generated code calls it. */
export function problems(format: string, text: string): number {
  const decode = decoders[decoderName(format)];
  if (typeof decode !== "function") throw new Error(`No decoder for ${format}`);
  const issues = new $.Issues();
  decode(text, issues, "text");
  return issues.count;
}
