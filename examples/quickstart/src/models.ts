import type { Email, Int, Min, MinLength } from "countersign";

export interface NewItem {
  /** Shown in the catalogue. */
  name: string & MinLength<1>;
  price: number & Min<0>;
  contact?: Email;
  /** An ISO 8601 string on the wire, a `Date` in the handler. */
  availableFrom?: Date;
  tags?: string[];
}

export interface Item extends NewItem {
  id: Int;
}

export interface Review {
  author: string & MinLength<1>;
  /** From 1 to 5. */
  stars: 1 | 2 | 3 | 4 | 5;
  text?: string;
}
