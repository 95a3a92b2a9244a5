/** A native compiler with the project open in it, as far as type questions need it. */
export interface Asking {
  /**
   * Sends a request and blocks until the response arrives.
   * @param method a method of its protocol.
   * @throws if it has failed, or refuses the request.
   */
  ask<T>(method: string, parameters: object): T;
}

/** A type of the native compiler. All flags that are read here have the same numbers as in TypeScript 6, which a test verifies. */
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
