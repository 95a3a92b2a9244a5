import {
  type Email,
  type Int,
  type Max,
  type MaxLength,
  type Min,
  type MinLength,
  type Pattern,
  Router,
  type Uuid,
} from "countersign";
export const orders5 = new Router();

export interface Address50 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer50 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address50;
  vip?: boolean;
}

export interface Line50 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card50 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer50 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order50 {
  /** Counted from 1. */
  id: Int;
  customer: Customer50;
  lines: Line50[];
  payment: Card50 | Transfer50;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 50. */
orders5.put(
  "/orders50/:id",
  (id: Int, order: Order50, dryRun = false): Order50 => (dryRun ? order : { ...order, id }),
);

export interface Address51 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer51 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address51;
  vip?: boolean;
}

export interface Line51 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card51 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer51 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order51 {
  /** Counted from 1. */
  id: Int;
  customer: Customer51;
  lines: Line51[];
  payment: Card51 | Transfer51;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 51. */
orders5.put(
  "/orders51/:id",
  (id: Int, order: Order51, dryRun = false): Order51 => (dryRun ? order : { ...order, id }),
);

export interface Address52 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer52 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address52;
  vip?: boolean;
}

export interface Line52 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card52 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer52 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order52 {
  /** Counted from 1. */
  id: Int;
  customer: Customer52;
  lines: Line52[];
  payment: Card52 | Transfer52;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 52. */
orders5.put(
  "/orders52/:id",
  (id: Int, order: Order52, dryRun = false): Order52 => (dryRun ? order : { ...order, id }),
);

export interface Address53 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer53 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address53;
  vip?: boolean;
}

export interface Line53 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card53 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer53 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order53 {
  /** Counted from 1. */
  id: Int;
  customer: Customer53;
  lines: Line53[];
  payment: Card53 | Transfer53;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 53. */
orders5.put(
  "/orders53/:id",
  (id: Int, order: Order53, dryRun = false): Order53 => (dryRun ? order : { ...order, id }),
);

export interface Address54 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer54 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address54;
  vip?: boolean;
}

export interface Line54 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card54 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer54 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order54 {
  /** Counted from 1. */
  id: Int;
  customer: Customer54;
  lines: Line54[];
  payment: Card54 | Transfer54;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 54. */
orders5.put(
  "/orders54/:id",
  (id: Int, order: Order54, dryRun = false): Order54 => (dryRun ? order : { ...order, id }),
);

export interface Address55 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer55 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address55;
  vip?: boolean;
}

export interface Line55 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card55 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer55 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order55 {
  /** Counted from 1. */
  id: Int;
  customer: Customer55;
  lines: Line55[];
  payment: Card55 | Transfer55;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 55. */
orders5.put(
  "/orders55/:id",
  (id: Int, order: Order55, dryRun = false): Order55 => (dryRun ? order : { ...order, id }),
);

export interface Address56 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer56 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address56;
  vip?: boolean;
}

export interface Line56 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card56 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer56 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order56 {
  /** Counted from 1. */
  id: Int;
  customer: Customer56;
  lines: Line56[];
  payment: Card56 | Transfer56;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 56. */
orders5.put(
  "/orders56/:id",
  (id: Int, order: Order56, dryRun = false): Order56 => (dryRun ? order : { ...order, id }),
);

export interface Address57 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer57 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address57;
  vip?: boolean;
}

export interface Line57 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card57 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer57 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order57 {
  /** Counted from 1. */
  id: Int;
  customer: Customer57;
  lines: Line57[];
  payment: Card57 | Transfer57;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 57. */
orders5.put(
  "/orders57/:id",
  (id: Int, order: Order57, dryRun = false): Order57 => (dryRun ? order : { ...order, id }),
);

export interface Address58 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer58 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address58;
  vip?: boolean;
}

export interface Line58 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card58 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer58 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order58 {
  /** Counted from 1. */
  id: Int;
  customer: Customer58;
  lines: Line58[];
  payment: Card58 | Transfer58;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 58. */
orders5.put(
  "/orders58/:id",
  (id: Int, order: Order58, dryRun = false): Order58 => (dryRun ? order : { ...order, id }),
);

export interface Address59 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer59 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address59;
  vip?: boolean;
}

export interface Line59 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card59 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer59 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order59 {
  /** Counted from 1. */
  id: Int;
  customer: Customer59;
  lines: Line59[];
  payment: Card59 | Transfer59;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 59. */
orders5.put(
  "/orders59/:id",
  (id: Int, order: Order59, dryRun = false): Order59 => (dryRun ? order : { ...order, id }),
);
