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
export const orders38 = new Router();

export interface Address380 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer380 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address380;
  vip?: boolean;
}

export interface Line380 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card380 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer380 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order380 {
  /** Counted from 1. */
  id: Int;
  customer: Customer380;
  lines: Line380[];
  payment: Card380 | Transfer380;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 380. */
orders38.put(
  "/orders380/:id",
  (id: Int, order: Order380, dryRun = false): Order380 => (dryRun ? order : { ...order, id }),
);

export interface Address381 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer381 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address381;
  vip?: boolean;
}

export interface Line381 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card381 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer381 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order381 {
  /** Counted from 1. */
  id: Int;
  customer: Customer381;
  lines: Line381[];
  payment: Card381 | Transfer381;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 381. */
orders38.put(
  "/orders381/:id",
  (id: Int, order: Order381, dryRun = false): Order381 => (dryRun ? order : { ...order, id }),
);

export interface Address382 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer382 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address382;
  vip?: boolean;
}

export interface Line382 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card382 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer382 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order382 {
  /** Counted from 1. */
  id: Int;
  customer: Customer382;
  lines: Line382[];
  payment: Card382 | Transfer382;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 382. */
orders38.put(
  "/orders382/:id",
  (id: Int, order: Order382, dryRun = false): Order382 => (dryRun ? order : { ...order, id }),
);

export interface Address383 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer383 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address383;
  vip?: boolean;
}

export interface Line383 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card383 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer383 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order383 {
  /** Counted from 1. */
  id: Int;
  customer: Customer383;
  lines: Line383[];
  payment: Card383 | Transfer383;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 383. */
orders38.put(
  "/orders383/:id",
  (id: Int, order: Order383, dryRun = false): Order383 => (dryRun ? order : { ...order, id }),
);

export interface Address384 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer384 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address384;
  vip?: boolean;
}

export interface Line384 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card384 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer384 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order384 {
  /** Counted from 1. */
  id: Int;
  customer: Customer384;
  lines: Line384[];
  payment: Card384 | Transfer384;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 384. */
orders38.put(
  "/orders384/:id",
  (id: Int, order: Order384, dryRun = false): Order384 => (dryRun ? order : { ...order, id }),
);

export interface Address385 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer385 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address385;
  vip?: boolean;
}

export interface Line385 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card385 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer385 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order385 {
  /** Counted from 1. */
  id: Int;
  customer: Customer385;
  lines: Line385[];
  payment: Card385 | Transfer385;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 385. */
orders38.put(
  "/orders385/:id",
  (id: Int, order: Order385, dryRun = false): Order385 => (dryRun ? order : { ...order, id }),
);

export interface Address386 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer386 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address386;
  vip?: boolean;
}

export interface Line386 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card386 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer386 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order386 {
  /** Counted from 1. */
  id: Int;
  customer: Customer386;
  lines: Line386[];
  payment: Card386 | Transfer386;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 386. */
orders38.put(
  "/orders386/:id",
  (id: Int, order: Order386, dryRun = false): Order386 => (dryRun ? order : { ...order, id }),
);

export interface Address387 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer387 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address387;
  vip?: boolean;
}

export interface Line387 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card387 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer387 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order387 {
  /** Counted from 1. */
  id: Int;
  customer: Customer387;
  lines: Line387[];
  payment: Card387 | Transfer387;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 387. */
orders38.put(
  "/orders387/:id",
  (id: Int, order: Order387, dryRun = false): Order387 => (dryRun ? order : { ...order, id }),
);

export interface Address388 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer388 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address388;
  vip?: boolean;
}

export interface Line388 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card388 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer388 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order388 {
  /** Counted from 1. */
  id: Int;
  customer: Customer388;
  lines: Line388[];
  payment: Card388 | Transfer388;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 388. */
orders38.put(
  "/orders388/:id",
  (id: Int, order: Order388, dryRun = false): Order388 => (dryRun ? order : { ...order, id }),
);

export interface Address389 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer389 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address389;
  vip?: boolean;
}

export interface Line389 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card389 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer389 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order389 {
  /** Counted from 1. */
  id: Int;
  customer: Customer389;
  lines: Line389[];
  payment: Card389 | Transfer389;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 389. */
orders38.put(
  "/orders389/:id",
  (id: Int, order: Order389, dryRun = false): Order389 => (dryRun ? order : { ...order, id }),
);
