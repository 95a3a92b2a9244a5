import type { ComponentFragment } from "./component.js";
import type { OperationFragment } from "./document.js";
import type { IssueList } from "./issue.js";
import type { CONTRACT } from "./operation.js";
import type { CompiledJson } from "./result.js";

/** What the compiler appends to a call of `codec<T>()`: the decoder and the encoder of `T`, and their documentation. */
export interface CompiledCodec {
  readonly contract: typeof CONTRACT;
  /** The position of the call, for messages: `src/orders.ts:12`. */
  readonly source: string;
  /** `T` as written, for messages: `Order[]`. */
  readonly type: string;
  /** Decodes a value that other code may hold: see `IssueList`'s `copies`. The result is meaningless if `issues.count` grew. */
  readonly decode: DecodeValue;
  /** The same for a value that no other code holds, if that is faster: a part that is already as declared is not copied. */
  readonly take?: DecodeValue;
  /** The type does not limit how deeply a value can be nested, so the runtime must. */
  readonly endless?: true;
  /** How values become JSON. */
  readonly data: CompiledJson;
  /**
   * The type's schemas, in the form of messages: the input schema is what is received, the output schema what is sent, unless
   * they are the same.
   */
  document(): OperationFragment;
  components(): readonly ComponentFragment[];
}

/** @param key the first step of every `loc`, which names the value itself. */
export type DecodeValue = (value: unknown, issues: IssueList, key: string) => unknown;

/** The first step of every `loc` while decoding. Secrets at the outermost position are recognized by it. */
export const VALUE = "value";
