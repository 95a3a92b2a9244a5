import type { CorpusRoute, Verdict } from "./compile.js";

export interface Agreement {
  readonly disagreements: readonly { what: string; value: unknown; ours: Verdict; schema: boolean }[];
  readonly accepted: { readonly payloads: number; readonly mutations: number };
}

export function compare(
  route: CorpusRoute,
  payloads: readonly unknown[],
  count: number,
  seed?: number,
): Agreement;
