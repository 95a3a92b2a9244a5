import type { SourceFile } from "typescript";

/** Whether a file declares the platform's classes by name alone, for a program that leaves their packages out. */
export function isPlatformName({ fileName }: SourceFile): boolean {
  return fileName.endsWith("/countersign-platform.d.ts");
}
