import type { CodecEntry } from "../transformer/hosts/program.js";
import type { Colors } from "./output.js";

/** A readable description of a codec: its type, its place, and the code that reads and writes its values. */
export function explainCodec(
  { name = "codec", type, source, generated }: CodecEntry,
  colors: Colors,
): string {
  const code = generated()
    .trimEnd()
    .replace(/^(?=.)/gm, "  ");
  return `${colors.bold(name)}  codec<${type}>  ${source}\n\n${colors.bold("Generated code")}\n${code}\n`;
}
