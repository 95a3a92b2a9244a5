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
export const orders31 = new Router();

export interface Address310 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer310 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address310;
  vip?: boolean;
}

export interface Line310 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card310 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer310 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order310 {
  /** Counted from 1. */
  id: Int;
  customer: Customer310;
  lines: Line310[];
  payment: Card310 | Transfer310;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 310. */
orders31.put(
  "/orders310/:id",
  (id: Int, order: Order310, dryRun = false): Order310 => (dryRun ? order : { ...order, id }),
);

export interface Address311 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer311 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address311;
  vip?: boolean;
}

export interface Line311 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card311 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer311 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order311 {
  /** Counted from 1. */
  id: Int;
  customer: Customer311;
  lines: Line311[];
  payment: Card311 | Transfer311;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 311. */
orders31.put(
  "/orders311/:id",
  (id: Int, order: Order311, dryRun = false): Order311 => (dryRun ? order : { ...order, id }),
);

export interface Address312 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer312 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address312;
  vip?: boolean;
}

export interface Line312 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card312 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer312 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order312 {
  /** Counted from 1. */
  id: Int;
  customer: Customer312;
  lines: Line312[];
  payment: Card312 | Transfer312;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 312. */
orders31.put(
  "/orders312/:id",
  (id: Int, order: Order312, dryRun = false): Order312 => (dryRun ? order : { ...order, id }),
);

export interface Address313 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer313 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address313;
  vip?: boolean;
}

export interface Line313 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card313 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer313 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order313 {
  /** Counted from 1. */
  id: Int;
  customer: Customer313;
  lines: Line313[];
  payment: Card313 | Transfer313;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 313. */
orders31.put(
  "/orders313/:id",
  (id: Int, order: Order313, dryRun = false): Order313 => (dryRun ? order : { ...order, id }),
);

export interface Address314 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer314 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address314;
  vip?: boolean;
}

export interface Line314 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card314 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer314 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order314 {
  /** Counted from 1. */
  id: Int;
  customer: Customer314;
  lines: Line314[];
  payment: Card314 | Transfer314;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 314. */
orders31.put(
  "/orders314/:id",
  (id: Int, order: Order314, dryRun = false): Order314 => (dryRun ? order : { ...order, id }),
);

export interface Address315 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer315 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address315;
  vip?: boolean;
}

export interface Line315 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card315 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer315 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order315 {
  /** Counted from 1. */
  id: Int;
  customer: Customer315;
  lines: Line315[];
  payment: Card315 | Transfer315;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 315. */
orders31.put(
  "/orders315/:id",
  (id: Int, order: Order315, dryRun = false): Order315 => (dryRun ? order : { ...order, id }),
);

export interface Address316 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer316 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address316;
  vip?: boolean;
}

export interface Line316 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card316 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer316 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order316 {
  /** Counted from 1. */
  id: Int;
  customer: Customer316;
  lines: Line316[];
  payment: Card316 | Transfer316;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 316. */
orders31.put(
  "/orders316/:id",
  (id: Int, order: Order316, dryRun = false): Order316 => (dryRun ? order : { ...order, id }),
);

export interface Address317 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer317 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address317;
  vip?: boolean;
}

export interface Line317 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card317 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer317 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order317 {
  /** Counted from 1. */
  id: Int;
  customer: Customer317;
  lines: Line317[];
  payment: Card317 | Transfer317;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 317. */
orders31.put(
  "/orders317/:id",
  (id: Int, order: Order317, dryRun = false): Order317 => (dryRun ? order : { ...order, id }),
);

export interface Address318 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer318 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address318;
  vip?: boolean;
}

export interface Line318 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card318 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer318 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order318 {
  /** Counted from 1. */
  id: Int;
  customer: Customer318;
  lines: Line318[];
  payment: Card318 | Transfer318;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 318. */
orders31.put(
  "/orders318/:id",
  (id: Int, order: Order318, dryRun = false): Order318 => (dryRun ? order : { ...order, id }),
);

export interface Address319 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer319 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address319;
  vip?: boolean;
}

export interface Line319 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card319 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer319 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order319 {
  /** Counted from 1. */
  id: Int;
  customer: Customer319;
  lines: Line319[];
  payment: Card319 | Transfer319;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 319. */
orders31.put(
  "/orders319/:id",
  (id: Int, order: Order319, dryRun = false): Order319 => (dryRun ? order : { ...order, id }),
);
