// The results of `bench/encode.js`, and the order of `bench/decode.js`. Countersign and typia read the same declarations.
// `encode-values.js` creates the values.
import type { tags } from "typia";

/** 22 bytes. */
export interface Tiny {
  id: number;
  ok: boolean;
}

/** About 70 bytes. */
export interface Account {
  id: number;
  name: string;
  email: string;
  active: boolean;
}

export interface Card {
  kind: "card";
  number: string & tags.Pattern<"^[0-9]{16}$">;
  holder: string & tags.MinLength<1>;
}

export interface Transfer {
  kind: "transfer";
  iban: string & tags.Pattern<"^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$">;
}

export interface Address {
  street: string & tags.MinLength<1> & tags.MaxLength<100>;
  city: string & tags.MinLength<1>;
  zip: string & tags.Pattern<"^[0-9]{5}$">;
  country: string & tags.Pattern<"^[A-Z]{2}$">;
}

export interface Customer {
  id: string & tags.Format<"uuid">;
  name: string & tags.MinLength<1> & tags.MaxLength<80>;
  email: string & tags.Format<"email">;
  address: Address;
}

export interface Line {
  product: string & tags.Format<"uuid">;
  sku: string & tags.Pattern<"^[A-Z]{3}-[0-9]{4}$">;
  quantity: number & tags.Type<"uint32"> & tags.Minimum<1> & tags.Maximum<1000>;
  price: number & tags.Minimum<0>;
  note?: string & tags.MaxLength<200>;
}

/** 1 kB with five lines, 10 kB with seventy. */
export interface Order {
  id: string & tags.Format<"uuid">;
  placedAt: string & tags.Format<"date-time">;
  status: "open" | "paid" | "shipped";
  customer: Customer;
  payment: Card | Transfer;
  lines: Line[] & tags.MinItems<1> & tags.MaxItems<100>;
  total: number & tags.Minimum<0>;
  coupons: string[];
}

export interface Tree {
  id: number;
  name: string;
  children: Tree[];
}

export interface Reading {
  at: Date;
  n: number;
}

/** All properties except the first are absent from a third of the values. */
export interface Profile {
  id: number;
  nick?: string;
  age?: number;
  city?: string;
  site?: string;
  verified?: boolean;
  score?: number;
  bio?: string | null;
}
