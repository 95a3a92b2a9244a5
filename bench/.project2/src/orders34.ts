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
export const orders34 = new Router();

export interface Address340 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer340 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address340;
  vip?: boolean;
}

export interface Line340 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card340 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer340 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order340 {
  /** Counted from 1. */
  id: Int;
  customer: Customer340;
  lines: Line340[];
  payment: Card340 | Transfer340;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 340. */
orders34.put(
  "/orders340/:id",
  (id: Int, order: Order340, dryRun = false): Order340 => (dryRun ? order : { ...order, id }),
);

export interface Address341 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer341 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address341;
  vip?: boolean;
}

export interface Line341 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card341 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer341 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order341 {
  /** Counted from 1. */
  id: Int;
  customer: Customer341;
  lines: Line341[];
  payment: Card341 | Transfer341;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 341. */
orders34.put(
  "/orders341/:id",
  (id: Int, order: Order341, dryRun = false): Order341 => (dryRun ? order : { ...order, id }),
);

export interface Address342 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer342 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address342;
  vip?: boolean;
}

export interface Line342 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card342 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer342 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order342 {
  /** Counted from 1. */
  id: Int;
  customer: Customer342;
  lines: Line342[];
  payment: Card342 | Transfer342;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 342. */
orders34.put(
  "/orders342/:id",
  (id: Int, order: Order342, dryRun = false): Order342 => (dryRun ? order : { ...order, id }),
);

export interface Address343 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer343 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address343;
  vip?: boolean;
}

export interface Line343 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card343 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer343 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order343 {
  /** Counted from 1. */
  id: Int;
  customer: Customer343;
  lines: Line343[];
  payment: Card343 | Transfer343;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 343. */
orders34.put(
  "/orders343/:id",
  (id: Int, order: Order343, dryRun = false): Order343 => (dryRun ? order : { ...order, id }),
);

export interface Address344 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer344 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address344;
  vip?: boolean;
}

export interface Line344 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card344 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer344 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order344 {
  /** Counted from 1. */
  id: Int;
  customer: Customer344;
  lines: Line344[];
  payment: Card344 | Transfer344;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 344. */
orders34.put(
  "/orders344/:id",
  (id: Int, order: Order344, dryRun = false): Order344 => (dryRun ? order : { ...order, id }),
);

export interface Address345 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer345 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address345;
  vip?: boolean;
}

export interface Line345 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card345 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer345 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order345 {
  /** Counted from 1. */
  id: Int;
  customer: Customer345;
  lines: Line345[];
  payment: Card345 | Transfer345;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 345. */
orders34.put(
  "/orders345/:id",
  (id: Int, order: Order345, dryRun = false): Order345 => (dryRun ? order : { ...order, id }),
);

export interface Address346 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer346 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address346;
  vip?: boolean;
}

export interface Line346 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card346 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer346 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order346 {
  /** Counted from 1. */
  id: Int;
  customer: Customer346;
  lines: Line346[];
  payment: Card346 | Transfer346;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 346. */
orders34.put(
  "/orders346/:id",
  (id: Int, order: Order346, dryRun = false): Order346 => (dryRun ? order : { ...order, id }),
);

export interface Address347 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer347 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address347;
  vip?: boolean;
}

export interface Line347 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card347 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer347 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order347 {
  /** Counted from 1. */
  id: Int;
  customer: Customer347;
  lines: Line347[];
  payment: Card347 | Transfer347;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 347. */
orders34.put(
  "/orders347/:id",
  (id: Int, order: Order347, dryRun = false): Order347 => (dryRun ? order : { ...order, id }),
);

export interface Address348 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer348 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address348;
  vip?: boolean;
}

export interface Line348 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card348 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer348 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order348 {
  /** Counted from 1. */
  id: Int;
  customer: Customer348;
  lines: Line348[];
  payment: Card348 | Transfer348;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 348. */
orders34.put(
  "/orders348/:id",
  (id: Int, order: Order348, dryRun = false): Order348 => (dryRun ? order : { ...order, id }),
);

export interface Address349 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer349 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address349;
  vip?: boolean;
}

export interface Line349 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card349 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer349 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order349 {
  /** Counted from 1. */
  id: Int;
  customer: Customer349;
  lines: Line349[];
  payment: Card349 | Transfer349;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 349. */
orders34.put(
  "/orders349/:id",
  (id: Int, order: Order349, dryRun = false): Order349 => (dryRun ? order : { ...order, id }),
);
