import type { ComponentFragment } from "./component.js";
import type { OperationFragment } from "./document.js";
import type { IssueList } from "./issue.js";
import type { CONTRACT } from "./operation.js";
import type { CompiledJson } from "./result.js";

/** What the compiler appends to a call of `codec<T>()`: the decoder and the encoder of `T`, and what describes both. */
export interface CompiledCodec {
  readonly contract: typeof CONTRACT;
  /** Where the call stands, for messages: `src/orders.ts:12`. */
  readonly source: string;
  /** `T` as it was written, for messages: `Order[]`. */
  readonly type: string;
  /** Of a value that may be somebody else's: see `IssueList`'s `copies`. Meaningless when `issues.count` grew. */
  readonly decode: DecodeValue;
  /** The same for a value that nobody else has, where that is faster: what is as declared is taken as it is. */
  readonly take?: DecodeValue;
  /** The type does not limit how deep a value can be nested, so the runtime must. */
  readonly endless?: true;
  /** How values become JSON. */
  readonly data: CompiledJson;
  /** The type's schemas, as those of messages: what is received is its input, what is sent its output, unless they are the same. */
  document(): OperationFragment;
  components(): readonly ComponentFragment[];
}

/** @param key the first step of every `loc`, which stands for the value itself. */
export type DecodeValue = (value: unknown, issues: IssueList, key: string) => unknown;

/** The first step of every `loc` on the way in. It is what secrets at the outermost place are known by. */
export const VALUE = "value";
