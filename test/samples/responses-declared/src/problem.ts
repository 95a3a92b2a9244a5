import { response } from "countersign";

/** What is told to those whom we refuse. */
export interface Problem {
  reason: string;
  at: Date;
}

export interface Page<Item> {
  items: Item[];
}

export const shared = {
  403: response<Problem>("Not for you"),
  429: { description: "Slow down", headers: { "retry-after": { schema: { type: "integer" } } } },
} as const;
