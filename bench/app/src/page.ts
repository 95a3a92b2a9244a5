import type { Depends, Int, Max, Min } from "countersign";
import type { Page } from "./models.js";

/** @param offset How many to skip. */
export function readPage(limit: Int & Min<1> & Max<100> = 20, offset: Int & Min<0> = 0): Page {
  return { limit, offset };
}

export type CurrentPage = Depends<typeof readPage>;
