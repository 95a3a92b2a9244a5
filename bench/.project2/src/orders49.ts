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
export const orders49 = new Router();

export interface Address490 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer490 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address490;
  vip?: boolean;
}

export interface Line490 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card490 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer490 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order490 {
  /** Counted from 1. */
  id: Int;
  customer: Customer490;
  lines: Line490[];
  payment: Card490 | Transfer490;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 490. */
orders49.put(
  "/orders490/:id",
  (id: Int, order: Order490, dryRun = false): Order490 => (dryRun ? order : { ...order, id }),
);

export interface Address491 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer491 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address491;
  vip?: boolean;
}

export interface Line491 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card491 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer491 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order491 {
  /** Counted from 1. */
  id: Int;
  customer: Customer491;
  lines: Line491[];
  payment: Card491 | Transfer491;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 491. */
orders49.put(
  "/orders491/:id",
  (id: Int, order: Order491, dryRun = false): Order491 => (dryRun ? order : { ...order, id }),
);

export interface Address492 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer492 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address492;
  vip?: boolean;
}

export interface Line492 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card492 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer492 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order492 {
  /** Counted from 1. */
  id: Int;
  customer: Customer492;
  lines: Line492[];
  payment: Card492 | Transfer492;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 492. */
orders49.put(
  "/orders492/:id",
  (id: Int, order: Order492, dryRun = false): Order492 => (dryRun ? order : { ...order, id }),
);

export interface Address493 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer493 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address493;
  vip?: boolean;
}

export interface Line493 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card493 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer493 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order493 {
  /** Counted from 1. */
  id: Int;
  customer: Customer493;
  lines: Line493[];
  payment: Card493 | Transfer493;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 493. */
orders49.put(
  "/orders493/:id",
  (id: Int, order: Order493, dryRun = false): Order493 => (dryRun ? order : { ...order, id }),
);

export interface Address494 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer494 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address494;
  vip?: boolean;
}

export interface Line494 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card494 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer494 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order494 {
  /** Counted from 1. */
  id: Int;
  customer: Customer494;
  lines: Line494[];
  payment: Card494 | Transfer494;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 494. */
orders49.put(
  "/orders494/:id",
  (id: Int, order: Order494, dryRun = false): Order494 => (dryRun ? order : { ...order, id }),
);

export interface Address495 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer495 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address495;
  vip?: boolean;
}

export interface Line495 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card495 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer495 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order495 {
  /** Counted from 1. */
  id: Int;
  customer: Customer495;
  lines: Line495[];
  payment: Card495 | Transfer495;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 495. */
orders49.put(
  "/orders495/:id",
  (id: Int, order: Order495, dryRun = false): Order495 => (dryRun ? order : { ...order, id }),
);

export interface Address496 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer496 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address496;
  vip?: boolean;
}

export interface Line496 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card496 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer496 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order496 {
  /** Counted from 1. */
  id: Int;
  customer: Customer496;
  lines: Line496[];
  payment: Card496 | Transfer496;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 496. */
orders49.put(
  "/orders496/:id",
  (id: Int, order: Order496, dryRun = false): Order496 => (dryRun ? order : { ...order, id }),
);

export interface Address497 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer497 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address497;
  vip?: boolean;
}

export interface Line497 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card497 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer497 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order497 {
  /** Counted from 1. */
  id: Int;
  customer: Customer497;
  lines: Line497[];
  payment: Card497 | Transfer497;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 497. */
orders49.put(
  "/orders497/:id",
  (id: Int, order: Order497, dryRun = false): Order497 => (dryRun ? order : { ...order, id }),
);

export interface Address498 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer498 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address498;
  vip?: boolean;
}

export interface Line498 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card498 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer498 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order498 {
  /** Counted from 1. */
  id: Int;
  customer: Customer498;
  lines: Line498[];
  payment: Card498 | Transfer498;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 498. */
orders49.put(
  "/orders498/:id",
  (id: Int, order: Order498, dryRun = false): Order498 => (dryRun ? order : { ...order, id }),
);

export interface Address499 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer499 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address499;
  vip?: boolean;
}

export interface Line499 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card499 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer499 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order499 {
  /** Counted from 1. */
  id: Int;
  customer: Customer499;
  lines: Line499[];
  payment: Card499 | Transfer499;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 499. */
orders49.put(
  "/orders499/:id",
  (id: Int, order: Order499, dryRun = false): Order499 => (dryRun ? order : { ...order, id }),
);
