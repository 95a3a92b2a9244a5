import type { Issue } from "../../../runtime/contract/issue.js";
import type { Problem } from "../../../transformer/hosts/problems.js";

export type Verdict =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };

export interface CorpusRoute {
  readonly path: string;
  readonly schema: object;
  decode(value: unknown): Verdict;
  encode(value: unknown): Verdict;
}

export interface Corpus {
  readonly name: string;
  readonly milliseconds: number;
  readonly problems: readonly Problem[];
  /** Characters of the emitted module, and of the document in it. */
  readonly bytes?: number;
  readonly documentText?: number;
  readonly document?: object;
  readonly routes?: readonly CorpusRoute[];
}

export function compileCorpus(name: string): Promise<Corpus>;
