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
export const orders21 = new Router();

export interface Address210 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer210 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address210;
  vip?: boolean;
}

export interface Line210 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card210 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer210 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order210 {
  /** Counted from 1. */
  id: Int;
  customer: Customer210;
  lines: Line210[];
  payment: Card210 | Transfer210;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 210. */
orders21.put(
  "/orders210/:id",
  (id: Int, order: Order210, dryRun = false): Order210 => (dryRun ? order : { ...order, id }),
);

export interface Address211 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer211 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address211;
  vip?: boolean;
}

export interface Line211 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card211 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer211 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order211 {
  /** Counted from 1. */
  id: Int;
  customer: Customer211;
  lines: Line211[];
  payment: Card211 | Transfer211;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 211. */
orders21.put(
  "/orders211/:id",
  (id: Int, order: Order211, dryRun = false): Order211 => (dryRun ? order : { ...order, id }),
);

export interface Address212 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer212 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address212;
  vip?: boolean;
}

export interface Line212 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card212 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer212 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order212 {
  /** Counted from 1. */
  id: Int;
  customer: Customer212;
  lines: Line212[];
  payment: Card212 | Transfer212;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 212. */
orders21.put(
  "/orders212/:id",
  (id: Int, order: Order212, dryRun = false): Order212 => (dryRun ? order : { ...order, id }),
);

export interface Address213 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer213 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address213;
  vip?: boolean;
}

export interface Line213 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card213 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer213 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order213 {
  /** Counted from 1. */
  id: Int;
  customer: Customer213;
  lines: Line213[];
  payment: Card213 | Transfer213;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 213. */
orders21.put(
  "/orders213/:id",
  (id: Int, order: Order213, dryRun = false): Order213 => (dryRun ? order : { ...order, id }),
);

export interface Address214 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer214 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address214;
  vip?: boolean;
}

export interface Line214 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card214 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer214 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order214 {
  /** Counted from 1. */
  id: Int;
  customer: Customer214;
  lines: Line214[];
  payment: Card214 | Transfer214;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 214. */
orders21.put(
  "/orders214/:id",
  (id: Int, order: Order214, dryRun = false): Order214 => (dryRun ? order : { ...order, id }),
);

export interface Address215 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer215 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address215;
  vip?: boolean;
}

export interface Line215 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card215 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer215 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order215 {
  /** Counted from 1. */
  id: Int;
  customer: Customer215;
  lines: Line215[];
  payment: Card215 | Transfer215;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 215. */
orders21.put(
  "/orders215/:id",
  (id: Int, order: Order215, dryRun = false): Order215 => (dryRun ? order : { ...order, id }),
);

export interface Address216 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer216 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address216;
  vip?: boolean;
}

export interface Line216 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card216 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer216 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order216 {
  /** Counted from 1. */
  id: Int;
  customer: Customer216;
  lines: Line216[];
  payment: Card216 | Transfer216;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 216. */
orders21.put(
  "/orders216/:id",
  (id: Int, order: Order216, dryRun = false): Order216 => (dryRun ? order : { ...order, id }),
);

export interface Address217 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer217 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address217;
  vip?: boolean;
}

export interface Line217 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card217 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer217 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order217 {
  /** Counted from 1. */
  id: Int;
  customer: Customer217;
  lines: Line217[];
  payment: Card217 | Transfer217;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 217. */
orders21.put(
  "/orders217/:id",
  (id: Int, order: Order217, dryRun = false): Order217 => (dryRun ? order : { ...order, id }),
);

export interface Address218 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer218 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address218;
  vip?: boolean;
}

export interface Line218 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card218 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer218 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order218 {
  /** Counted from 1. */
  id: Int;
  customer: Customer218;
  lines: Line218[];
  payment: Card218 | Transfer218;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 218. */
orders21.put(
  "/orders218/:id",
  (id: Int, order: Order218, dryRun = false): Order218 => (dryRun ? order : { ...order, id }),
);

export interface Address219 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer219 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address219;
  vip?: boolean;
}

export interface Line219 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card219 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer219 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order219 {
  /** Counted from 1. */
  id: Int;
  customer: Customer219;
  lines: Line219[];
  payment: Card219 | Transfer219;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 219. */
orders21.put(
  "/orders219/:id",
  (id: Int, order: Order219, dryRun = false): Order219 => (dryRun ? order : { ...order, id }),
);
