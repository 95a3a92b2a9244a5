import type { Depends } from "countersign";

export function search(): (text: string) => string[] {
  return (text) => [text];
}

/** Each search costs. */
export type Search = Depends<typeof search, { limit: { requests: 3; per: "1m" } }>;
