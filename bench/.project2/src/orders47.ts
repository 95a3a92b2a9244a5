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
export const orders47 = new Router();

export interface Address470 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer470 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address470;
  vip?: boolean;
}

export interface Line470 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card470 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer470 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order470 {
  /** Counted from 1. */
  id: Int;
  customer: Customer470;
  lines: Line470[];
  payment: Card470 | Transfer470;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 470. */
orders47.put(
  "/orders470/:id",
  (id: Int, order: Order470, dryRun = false): Order470 => (dryRun ? order : { ...order, id }),
);

export interface Address471 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer471 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address471;
  vip?: boolean;
}

export interface Line471 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card471 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer471 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order471 {
  /** Counted from 1. */
  id: Int;
  customer: Customer471;
  lines: Line471[];
  payment: Card471 | Transfer471;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 471. */
orders47.put(
  "/orders471/:id",
  (id: Int, order: Order471, dryRun = false): Order471 => (dryRun ? order : { ...order, id }),
);

export interface Address472 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer472 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address472;
  vip?: boolean;
}

export interface Line472 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card472 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer472 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order472 {
  /** Counted from 1. */
  id: Int;
  customer: Customer472;
  lines: Line472[];
  payment: Card472 | Transfer472;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 472. */
orders47.put(
  "/orders472/:id",
  (id: Int, order: Order472, dryRun = false): Order472 => (dryRun ? order : { ...order, id }),
);

export interface Address473 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer473 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address473;
  vip?: boolean;
}

export interface Line473 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card473 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer473 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order473 {
  /** Counted from 1. */
  id: Int;
  customer: Customer473;
  lines: Line473[];
  payment: Card473 | Transfer473;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 473. */
orders47.put(
  "/orders473/:id",
  (id: Int, order: Order473, dryRun = false): Order473 => (dryRun ? order : { ...order, id }),
);

export interface Address474 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer474 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address474;
  vip?: boolean;
}

export interface Line474 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card474 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer474 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order474 {
  /** Counted from 1. */
  id: Int;
  customer: Customer474;
  lines: Line474[];
  payment: Card474 | Transfer474;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 474. */
orders47.put(
  "/orders474/:id",
  (id: Int, order: Order474, dryRun = false): Order474 => (dryRun ? order : { ...order, id }),
);

export interface Address475 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer475 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address475;
  vip?: boolean;
}

export interface Line475 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card475 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer475 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order475 {
  /** Counted from 1. */
  id: Int;
  customer: Customer475;
  lines: Line475[];
  payment: Card475 | Transfer475;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 475. */
orders47.put(
  "/orders475/:id",
  (id: Int, order: Order475, dryRun = false): Order475 => (dryRun ? order : { ...order, id }),
);

export interface Address476 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer476 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address476;
  vip?: boolean;
}

export interface Line476 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card476 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer476 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order476 {
  /** Counted from 1. */
  id: Int;
  customer: Customer476;
  lines: Line476[];
  payment: Card476 | Transfer476;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 476. */
orders47.put(
  "/orders476/:id",
  (id: Int, order: Order476, dryRun = false): Order476 => (dryRun ? order : { ...order, id }),
);

export interface Address477 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer477 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address477;
  vip?: boolean;
}

export interface Line477 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card477 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer477 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order477 {
  /** Counted from 1. */
  id: Int;
  customer: Customer477;
  lines: Line477[];
  payment: Card477 | Transfer477;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 477. */
orders47.put(
  "/orders477/:id",
  (id: Int, order: Order477, dryRun = false): Order477 => (dryRun ? order : { ...order, id }),
);

export interface Address478 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer478 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address478;
  vip?: boolean;
}

export interface Line478 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card478 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer478 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order478 {
  /** Counted from 1. */
  id: Int;
  customer: Customer478;
  lines: Line478[];
  payment: Card478 | Transfer478;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 478. */
orders47.put(
  "/orders478/:id",
  (id: Int, order: Order478, dryRun = false): Order478 => (dryRun ? order : { ...order, id }),
);

export interface Address479 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer479 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address479;
  vip?: boolean;
}

export interface Line479 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card479 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer479 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order479 {
  /** Counted from 1. */
  id: Int;
  customer: Customer479;
  lines: Line479[];
  payment: Card479 | Transfer479;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 479. */
orders47.put(
  "/orders479/:id",
  (id: Int, order: Order479, dryRun = false): Order479 => (dryRun ? order : { ...order, id }),
);
