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
export const orders36 = new Router();

export interface Address360 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer360 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address360;
  vip?: boolean;
}

export interface Line360 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card360 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer360 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order360 {
  /** Counted from 1. */
  id: Int;
  customer: Customer360;
  lines: Line360[];
  payment: Card360 | Transfer360;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 360. */
orders36.put(
  "/orders360/:id",
  (id: Int, order: Order360, dryRun = false): Order360 => (dryRun ? order : { ...order, id }),
);

export interface Address361 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer361 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address361;
  vip?: boolean;
}

export interface Line361 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card361 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer361 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order361 {
  /** Counted from 1. */
  id: Int;
  customer: Customer361;
  lines: Line361[];
  payment: Card361 | Transfer361;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 361. */
orders36.put(
  "/orders361/:id",
  (id: Int, order: Order361, dryRun = false): Order361 => (dryRun ? order : { ...order, id }),
);

export interface Address362 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer362 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address362;
  vip?: boolean;
}

export interface Line362 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card362 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer362 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order362 {
  /** Counted from 1. */
  id: Int;
  customer: Customer362;
  lines: Line362[];
  payment: Card362 | Transfer362;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 362. */
orders36.put(
  "/orders362/:id",
  (id: Int, order: Order362, dryRun = false): Order362 => (dryRun ? order : { ...order, id }),
);

export interface Address363 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer363 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address363;
  vip?: boolean;
}

export interface Line363 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card363 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer363 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order363 {
  /** Counted from 1. */
  id: Int;
  customer: Customer363;
  lines: Line363[];
  payment: Card363 | Transfer363;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 363. */
orders36.put(
  "/orders363/:id",
  (id: Int, order: Order363, dryRun = false): Order363 => (dryRun ? order : { ...order, id }),
);

export interface Address364 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer364 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address364;
  vip?: boolean;
}

export interface Line364 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card364 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer364 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order364 {
  /** Counted from 1. */
  id: Int;
  customer: Customer364;
  lines: Line364[];
  payment: Card364 | Transfer364;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 364. */
orders36.put(
  "/orders364/:id",
  (id: Int, order: Order364, dryRun = false): Order364 => (dryRun ? order : { ...order, id }),
);

export interface Address365 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer365 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address365;
  vip?: boolean;
}

export interface Line365 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card365 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer365 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order365 {
  /** Counted from 1. */
  id: Int;
  customer: Customer365;
  lines: Line365[];
  payment: Card365 | Transfer365;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 365. */
orders36.put(
  "/orders365/:id",
  (id: Int, order: Order365, dryRun = false): Order365 => (dryRun ? order : { ...order, id }),
);

export interface Address366 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer366 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address366;
  vip?: boolean;
}

export interface Line366 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card366 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer366 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order366 {
  /** Counted from 1. */
  id: Int;
  customer: Customer366;
  lines: Line366[];
  payment: Card366 | Transfer366;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 366. */
orders36.put(
  "/orders366/:id",
  (id: Int, order: Order366, dryRun = false): Order366 => (dryRun ? order : { ...order, id }),
);

export interface Address367 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer367 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address367;
  vip?: boolean;
}

export interface Line367 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card367 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer367 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order367 {
  /** Counted from 1. */
  id: Int;
  customer: Customer367;
  lines: Line367[];
  payment: Card367 | Transfer367;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 367. */
orders36.put(
  "/orders367/:id",
  (id: Int, order: Order367, dryRun = false): Order367 => (dryRun ? order : { ...order, id }),
);

export interface Address368 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer368 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address368;
  vip?: boolean;
}

export interface Line368 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card368 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer368 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order368 {
  /** Counted from 1. */
  id: Int;
  customer: Customer368;
  lines: Line368[];
  payment: Card368 | Transfer368;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 368. */
orders36.put(
  "/orders368/:id",
  (id: Int, order: Order368, dryRun = false): Order368 => (dryRun ? order : { ...order, id }),
);

export interface Address369 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer369 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address369;
  vip?: boolean;
}

export interface Line369 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card369 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer369 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order369 {
  /** Counted from 1. */
  id: Int;
  customer: Customer369;
  lines: Line369[];
  payment: Card369 | Transfer369;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 369. */
orders36.put(
  "/orders369/:id",
  (id: Int, order: Order369, dryRun = false): Order369 => (dryRun ? order : { ...order, id }),
);
