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
export const orders43 = new Router();

export interface Address430 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer430 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address430;
  vip?: boolean;
}

export interface Line430 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card430 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer430 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order430 {
  /** Counted from 1. */
  id: Int;
  customer: Customer430;
  lines: Line430[];
  payment: Card430 | Transfer430;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 430. */
orders43.put(
  "/orders430/:id",
  (id: Int, order: Order430, dryRun = false): Order430 => (dryRun ? order : { ...order, id }),
);

export interface Address431 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer431 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address431;
  vip?: boolean;
}

export interface Line431 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card431 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer431 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order431 {
  /** Counted from 1. */
  id: Int;
  customer: Customer431;
  lines: Line431[];
  payment: Card431 | Transfer431;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 431. */
orders43.put(
  "/orders431/:id",
  (id: Int, order: Order431, dryRun = false): Order431 => (dryRun ? order : { ...order, id }),
);

export interface Address432 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer432 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address432;
  vip?: boolean;
}

export interface Line432 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card432 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer432 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order432 {
  /** Counted from 1. */
  id: Int;
  customer: Customer432;
  lines: Line432[];
  payment: Card432 | Transfer432;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 432. */
orders43.put(
  "/orders432/:id",
  (id: Int, order: Order432, dryRun = false): Order432 => (dryRun ? order : { ...order, id }),
);

export interface Address433 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer433 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address433;
  vip?: boolean;
}

export interface Line433 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card433 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer433 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order433 {
  /** Counted from 1. */
  id: Int;
  customer: Customer433;
  lines: Line433[];
  payment: Card433 | Transfer433;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 433. */
orders43.put(
  "/orders433/:id",
  (id: Int, order: Order433, dryRun = false): Order433 => (dryRun ? order : { ...order, id }),
);

export interface Address434 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer434 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address434;
  vip?: boolean;
}

export interface Line434 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card434 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer434 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order434 {
  /** Counted from 1. */
  id: Int;
  customer: Customer434;
  lines: Line434[];
  payment: Card434 | Transfer434;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 434. */
orders43.put(
  "/orders434/:id",
  (id: Int, order: Order434, dryRun = false): Order434 => (dryRun ? order : { ...order, id }),
);

export interface Address435 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer435 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address435;
  vip?: boolean;
}

export interface Line435 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card435 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer435 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order435 {
  /** Counted from 1. */
  id: Int;
  customer: Customer435;
  lines: Line435[];
  payment: Card435 | Transfer435;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 435. */
orders43.put(
  "/orders435/:id",
  (id: Int, order: Order435, dryRun = false): Order435 => (dryRun ? order : { ...order, id }),
);

export interface Address436 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer436 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address436;
  vip?: boolean;
}

export interface Line436 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card436 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer436 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order436 {
  /** Counted from 1. */
  id: Int;
  customer: Customer436;
  lines: Line436[];
  payment: Card436 | Transfer436;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 436. */
orders43.put(
  "/orders436/:id",
  (id: Int, order: Order436, dryRun = false): Order436 => (dryRun ? order : { ...order, id }),
);

export interface Address437 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer437 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address437;
  vip?: boolean;
}

export interface Line437 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card437 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer437 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order437 {
  /** Counted from 1. */
  id: Int;
  customer: Customer437;
  lines: Line437[];
  payment: Card437 | Transfer437;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 437. */
orders43.put(
  "/orders437/:id",
  (id: Int, order: Order437, dryRun = false): Order437 => (dryRun ? order : { ...order, id }),
);

export interface Address438 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer438 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address438;
  vip?: boolean;
}

export interface Line438 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card438 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer438 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order438 {
  /** Counted from 1. */
  id: Int;
  customer: Customer438;
  lines: Line438[];
  payment: Card438 | Transfer438;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 438. */
orders43.put(
  "/orders438/:id",
  (id: Int, order: Order438, dryRun = false): Order438 => (dryRun ? order : { ...order, id }),
);

export interface Address439 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer439 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address439;
  vip?: boolean;
}

export interface Line439 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card439 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer439 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order439 {
  /** Counted from 1. */
  id: Int;
  customer: Customer439;
  lines: Line439[];
  payment: Card439 | Transfer439;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 439. */
orders43.put(
  "/orders439/:id",
  (id: Int, order: Order439, dryRun = false): Order439 => (dryRun ? order : { ...order, id }),
);
