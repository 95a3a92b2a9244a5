import type { Int, Min, MinLength } from "countersign";

export interface NewItem {
  /** Shown in the catalogue. */
  name: string & MinLength<1>;
  price: number & Min<0>;
}

export interface Item extends NewItem {
  id: Int;
}

/** The API and the page show prices alike. */
export function shownPrice({ price }: { readonly price: number }): string {
  return price.toFixed(2);
}
