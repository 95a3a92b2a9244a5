import type { CodecEntry } from "../transformer/hosts/program.js";
import type { Colors } from "./output.js";

/** A codec for a person: its type, where it stands, and the code that reads and writes its values. */
export function explainCodec(
  { name = "codec", type, source, generated }: CodecEntry,
  colors: Colors,
): string {
  const code = generated()
    .trimEnd()
    .replace(/^(?=.)/gm, "  ");
  return `${colors.bold(name)}  codec<${type}>  ${source}\n\n${colors.bold("Generated code")}\n${code}\n`;
}
