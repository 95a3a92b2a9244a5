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
export const orders40 = new Router();

export interface Address400 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer400 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address400;
  vip?: boolean;
}

export interface Line400 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card400 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer400 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order400 {
  /** Counted from 1. */
  id: Int;
  customer: Customer400;
  lines: Line400[];
  payment: Card400 | Transfer400;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 400. */
orders40.put(
  "/orders400/:id",
  (id: Int, order: Order400, dryRun = false): Order400 => (dryRun ? order : { ...order, id }),
);

export interface Address401 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer401 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address401;
  vip?: boolean;
}

export interface Line401 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card401 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer401 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order401 {
  /** Counted from 1. */
  id: Int;
  customer: Customer401;
  lines: Line401[];
  payment: Card401 | Transfer401;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 401. */
orders40.put(
  "/orders401/:id",
  (id: Int, order: Order401, dryRun = false): Order401 => (dryRun ? order : { ...order, id }),
);

export interface Address402 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer402 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address402;
  vip?: boolean;
}

export interface Line402 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card402 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer402 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order402 {
  /** Counted from 1. */
  id: Int;
  customer: Customer402;
  lines: Line402[];
  payment: Card402 | Transfer402;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 402. */
orders40.put(
  "/orders402/:id",
  (id: Int, order: Order402, dryRun = false): Order402 => (dryRun ? order : { ...order, id }),
);

export interface Address403 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer403 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address403;
  vip?: boolean;
}

export interface Line403 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card403 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer403 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order403 {
  /** Counted from 1. */
  id: Int;
  customer: Customer403;
  lines: Line403[];
  payment: Card403 | Transfer403;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 403. */
orders40.put(
  "/orders403/:id",
  (id: Int, order: Order403, dryRun = false): Order403 => (dryRun ? order : { ...order, id }),
);

export interface Address404 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer404 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address404;
  vip?: boolean;
}

export interface Line404 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card404 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer404 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order404 {
  /** Counted from 1. */
  id: Int;
  customer: Customer404;
  lines: Line404[];
  payment: Card404 | Transfer404;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 404. */
orders40.put(
  "/orders404/:id",
  (id: Int, order: Order404, dryRun = false): Order404 => (dryRun ? order : { ...order, id }),
);

export interface Address405 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer405 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address405;
  vip?: boolean;
}

export interface Line405 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card405 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer405 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order405 {
  /** Counted from 1. */
  id: Int;
  customer: Customer405;
  lines: Line405[];
  payment: Card405 | Transfer405;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 405. */
orders40.put(
  "/orders405/:id",
  (id: Int, order: Order405, dryRun = false): Order405 => (dryRun ? order : { ...order, id }),
);

export interface Address406 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer406 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address406;
  vip?: boolean;
}

export interface Line406 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card406 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer406 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order406 {
  /** Counted from 1. */
  id: Int;
  customer: Customer406;
  lines: Line406[];
  payment: Card406 | Transfer406;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 406. */
orders40.put(
  "/orders406/:id",
  (id: Int, order: Order406, dryRun = false): Order406 => (dryRun ? order : { ...order, id }),
);

export interface Address407 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer407 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address407;
  vip?: boolean;
}

export interface Line407 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card407 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer407 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order407 {
  /** Counted from 1. */
  id: Int;
  customer: Customer407;
  lines: Line407[];
  payment: Card407 | Transfer407;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 407. */
orders40.put(
  "/orders407/:id",
  (id: Int, order: Order407, dryRun = false): Order407 => (dryRun ? order : { ...order, id }),
);

export interface Address408 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer408 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address408;
  vip?: boolean;
}

export interface Line408 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card408 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer408 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order408 {
  /** Counted from 1. */
  id: Int;
  customer: Customer408;
  lines: Line408[];
  payment: Card408 | Transfer408;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 408. */
orders40.put(
  "/orders408/:id",
  (id: Int, order: Order408, dryRun = false): Order408 => (dryRun ? order : { ...order, id }),
);

export interface Address409 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer409 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address409;
  vip?: boolean;
}

export interface Line409 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card409 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer409 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order409 {
  /** Counted from 1. */
  id: Int;
  customer: Customer409;
  lines: Line409[];
  payment: Card409 | Transfer409;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 409. */
orders40.put(
  "/orders409/:id",
  (id: Int, order: Order409, dryRun = false): Order409 => (dryRun ? order : { ...order, id }),
);
