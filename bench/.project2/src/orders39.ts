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
export const orders39 = new Router();

export interface Address390 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer390 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address390;
  vip?: boolean;
}

export interface Line390 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card390 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer390 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order390 {
  /** Counted from 1. */
  id: Int;
  customer: Customer390;
  lines: Line390[];
  payment: Card390 | Transfer390;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 390. */
orders39.put(
  "/orders390/:id",
  (id: Int, order: Order390, dryRun = false): Order390 => (dryRun ? order : { ...order, id }),
);

export interface Address391 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer391 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address391;
  vip?: boolean;
}

export interface Line391 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card391 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer391 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order391 {
  /** Counted from 1. */
  id: Int;
  customer: Customer391;
  lines: Line391[];
  payment: Card391 | Transfer391;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 391. */
orders39.put(
  "/orders391/:id",
  (id: Int, order: Order391, dryRun = false): Order391 => (dryRun ? order : { ...order, id }),
);

export interface Address392 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer392 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address392;
  vip?: boolean;
}

export interface Line392 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card392 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer392 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order392 {
  /** Counted from 1. */
  id: Int;
  customer: Customer392;
  lines: Line392[];
  payment: Card392 | Transfer392;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 392. */
orders39.put(
  "/orders392/:id",
  (id: Int, order: Order392, dryRun = false): Order392 => (dryRun ? order : { ...order, id }),
);

export interface Address393 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer393 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address393;
  vip?: boolean;
}

export interface Line393 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card393 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer393 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order393 {
  /** Counted from 1. */
  id: Int;
  customer: Customer393;
  lines: Line393[];
  payment: Card393 | Transfer393;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 393. */
orders39.put(
  "/orders393/:id",
  (id: Int, order: Order393, dryRun = false): Order393 => (dryRun ? order : { ...order, id }),
);

export interface Address394 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer394 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address394;
  vip?: boolean;
}

export interface Line394 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card394 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer394 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order394 {
  /** Counted from 1. */
  id: Int;
  customer: Customer394;
  lines: Line394[];
  payment: Card394 | Transfer394;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 394. */
orders39.put(
  "/orders394/:id",
  (id: Int, order: Order394, dryRun = false): Order394 => (dryRun ? order : { ...order, id }),
);

export interface Address395 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer395 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address395;
  vip?: boolean;
}

export interface Line395 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card395 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer395 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order395 {
  /** Counted from 1. */
  id: Int;
  customer: Customer395;
  lines: Line395[];
  payment: Card395 | Transfer395;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 395. */
orders39.put(
  "/orders395/:id",
  (id: Int, order: Order395, dryRun = false): Order395 => (dryRun ? order : { ...order, id }),
);

export interface Address396 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer396 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address396;
  vip?: boolean;
}

export interface Line396 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card396 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer396 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order396 {
  /** Counted from 1. */
  id: Int;
  customer: Customer396;
  lines: Line396[];
  payment: Card396 | Transfer396;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 396. */
orders39.put(
  "/orders396/:id",
  (id: Int, order: Order396, dryRun = false): Order396 => (dryRun ? order : { ...order, id }),
);

export interface Address397 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer397 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address397;
  vip?: boolean;
}

export interface Line397 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card397 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer397 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order397 {
  /** Counted from 1. */
  id: Int;
  customer: Customer397;
  lines: Line397[];
  payment: Card397 | Transfer397;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 397. */
orders39.put(
  "/orders397/:id",
  (id: Int, order: Order397, dryRun = false): Order397 => (dryRun ? order : { ...order, id }),
);

export interface Address398 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer398 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address398;
  vip?: boolean;
}

export interface Line398 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card398 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer398 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order398 {
  /** Counted from 1. */
  id: Int;
  customer: Customer398;
  lines: Line398[];
  payment: Card398 | Transfer398;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 398. */
orders39.put(
  "/orders398/:id",
  (id: Int, order: Order398, dryRun = false): Order398 => (dryRun ? order : { ...order, id }),
);

export interface Address399 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer399 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address399;
  vip?: boolean;
}

export interface Line399 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card399 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer399 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order399 {
  /** Counted from 1. */
  id: Int;
  customer: Customer399;
  lines: Line399[];
  payment: Card399 | Transfer399;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 399. */
orders39.put(
  "/orders399/:id",
  (id: Int, order: Order399, dryRun = false): Order399 => (dryRun ? order : { ...order, id }),
);
