import type { SourceFile } from "typescript";

/** The first line of declarations that have the names of classes but not their content. */
export const NAMES_ALONE = "// countersign: names alone";

/** Whether a file declares the platform's classes by name only, for a program that leaves their packages out. */
export function isPlatformName({ text }: SourceFile): boolean {
  return text.startsWith(NAMES_ALONE);
}
