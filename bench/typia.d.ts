import type ts from "typescript";

export function emitWithTypia(program: ts.Program, file?: ts.SourceFile): void;
export function hoistPatterns(emitted: string): void;
