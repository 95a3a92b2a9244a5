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
export const orders41 = new Router();

export interface Address410 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer410 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address410;
  vip?: boolean;
}

export interface Line410 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card410 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer410 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order410 {
  /** Counted from 1. */
  id: Int;
  customer: Customer410;
  lines: Line410[];
  payment: Card410 | Transfer410;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 410. */
orders41.put(
  "/orders410/:id",
  (id: Int, order: Order410, dryRun = false): Order410 => (dryRun ? order : { ...order, id }),
);

export interface Address411 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer411 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address411;
  vip?: boolean;
}

export interface Line411 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card411 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer411 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order411 {
  /** Counted from 1. */
  id: Int;
  customer: Customer411;
  lines: Line411[];
  payment: Card411 | Transfer411;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 411. */
orders41.put(
  "/orders411/:id",
  (id: Int, order: Order411, dryRun = false): Order411 => (dryRun ? order : { ...order, id }),
);

export interface Address412 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer412 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address412;
  vip?: boolean;
}

export interface Line412 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card412 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer412 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order412 {
  /** Counted from 1. */
  id: Int;
  customer: Customer412;
  lines: Line412[];
  payment: Card412 | Transfer412;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 412. */
orders41.put(
  "/orders412/:id",
  (id: Int, order: Order412, dryRun = false): Order412 => (dryRun ? order : { ...order, id }),
);

export interface Address413 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer413 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address413;
  vip?: boolean;
}

export interface Line413 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card413 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer413 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order413 {
  /** Counted from 1. */
  id: Int;
  customer: Customer413;
  lines: Line413[];
  payment: Card413 | Transfer413;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 413. */
orders41.put(
  "/orders413/:id",
  (id: Int, order: Order413, dryRun = false): Order413 => (dryRun ? order : { ...order, id }),
);

export interface Address414 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer414 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address414;
  vip?: boolean;
}

export interface Line414 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card414 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer414 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order414 {
  /** Counted from 1. */
  id: Int;
  customer: Customer414;
  lines: Line414[];
  payment: Card414 | Transfer414;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 414. */
orders41.put(
  "/orders414/:id",
  (id: Int, order: Order414, dryRun = false): Order414 => (dryRun ? order : { ...order, id }),
);

export interface Address415 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer415 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address415;
  vip?: boolean;
}

export interface Line415 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card415 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer415 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order415 {
  /** Counted from 1. */
  id: Int;
  customer: Customer415;
  lines: Line415[];
  payment: Card415 | Transfer415;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 415. */
orders41.put(
  "/orders415/:id",
  (id: Int, order: Order415, dryRun = false): Order415 => (dryRun ? order : { ...order, id }),
);

export interface Address416 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer416 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address416;
  vip?: boolean;
}

export interface Line416 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card416 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer416 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order416 {
  /** Counted from 1. */
  id: Int;
  customer: Customer416;
  lines: Line416[];
  payment: Card416 | Transfer416;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 416. */
orders41.put(
  "/orders416/:id",
  (id: Int, order: Order416, dryRun = false): Order416 => (dryRun ? order : { ...order, id }),
);

export interface Address417 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer417 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address417;
  vip?: boolean;
}

export interface Line417 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card417 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer417 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order417 {
  /** Counted from 1. */
  id: Int;
  customer: Customer417;
  lines: Line417[];
  payment: Card417 | Transfer417;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 417. */
orders41.put(
  "/orders417/:id",
  (id: Int, order: Order417, dryRun = false): Order417 => (dryRun ? order : { ...order, id }),
);

export interface Address418 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer418 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address418;
  vip?: boolean;
}

export interface Line418 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card418 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer418 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order418 {
  /** Counted from 1. */
  id: Int;
  customer: Customer418;
  lines: Line418[];
  payment: Card418 | Transfer418;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 418. */
orders41.put(
  "/orders418/:id",
  (id: Int, order: Order418, dryRun = false): Order418 => (dryRun ? order : { ...order, id }),
);

export interface Address419 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer419 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address419;
  vip?: boolean;
}

export interface Line419 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card419 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer419 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order419 {
  /** Counted from 1. */
  id: Int;
  customer: Customer419;
  lines: Line419[];
  payment: Card419 | Transfer419;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 419. */
orders41.put(
  "/orders419/:id",
  (id: Int, order: Order419, dryRun = false): Order419 => (dryRun ? order : { ...order, id }),
);
