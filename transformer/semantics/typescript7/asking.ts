/** A native compiler with the project open in it, as far as questions about types need it. */
export interface Asking {
  /**
   * Blocks for the answer.
   * @param method of its protocol.
   * @throws when it has failed, or refuses.
   */
  ask<T>(method: string, parameters: object): T;
}

/** A type of its. Flags have the numbers of TypeScript 6 wherever they are looked at here, which a test holds on to. */
export interface NativeType {
  readonly id: number;
  readonly flags: number;
  readonly objectFlags?: number;
  readonly value?: string | number | boolean | null;
  readonly freshType?: number;
  readonly regularType?: number;
  readonly target?: number;
  readonly intrinsicName?: string;
  readonly symbol?: number;
  readonly aliasSymbol?: number;
  readonly aliasTypeArguments?: readonly number[];
}

export interface NativeSymbol {
  readonly id: number;
  readonly name: string;
  readonly flags: number;
  readonly checkFlags: number;
  /** Handles: `35.263./project/src/app.ts`. */
  readonly declarations?: readonly string[];
  readonly valueDeclaration?: string;
}

export interface NativeSignature {
  readonly id: number;
}
