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
export const orders22 = new Router();

export interface Address220 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer220 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address220;
  vip?: boolean;
}

export interface Line220 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card220 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer220 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order220 {
  /** Counted from 1. */
  id: Int;
  customer: Customer220;
  lines: Line220[];
  payment: Card220 | Transfer220;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 220. */
orders22.put(
  "/orders220/:id",
  (id: Int, order: Order220, dryRun = false): Order220 => (dryRun ? order : { ...order, id }),
);

export interface Address221 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer221 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address221;
  vip?: boolean;
}

export interface Line221 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card221 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer221 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order221 {
  /** Counted from 1. */
  id: Int;
  customer: Customer221;
  lines: Line221[];
  payment: Card221 | Transfer221;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 221. */
orders22.put(
  "/orders221/:id",
  (id: Int, order: Order221, dryRun = false): Order221 => (dryRun ? order : { ...order, id }),
);

export interface Address222 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer222 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address222;
  vip?: boolean;
}

export interface Line222 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card222 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer222 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order222 {
  /** Counted from 1. */
  id: Int;
  customer: Customer222;
  lines: Line222[];
  payment: Card222 | Transfer222;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 222. */
orders22.put(
  "/orders222/:id",
  (id: Int, order: Order222, dryRun = false): Order222 => (dryRun ? order : { ...order, id }),
);

export interface Address223 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer223 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address223;
  vip?: boolean;
}

export interface Line223 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card223 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer223 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order223 {
  /** Counted from 1. */
  id: Int;
  customer: Customer223;
  lines: Line223[];
  payment: Card223 | Transfer223;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 223. */
orders22.put(
  "/orders223/:id",
  (id: Int, order: Order223, dryRun = false): Order223 => (dryRun ? order : { ...order, id }),
);

export interface Address224 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer224 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address224;
  vip?: boolean;
}

export interface Line224 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card224 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer224 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order224 {
  /** Counted from 1. */
  id: Int;
  customer: Customer224;
  lines: Line224[];
  payment: Card224 | Transfer224;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 224. */
orders22.put(
  "/orders224/:id",
  (id: Int, order: Order224, dryRun = false): Order224 => (dryRun ? order : { ...order, id }),
);

export interface Address225 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer225 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address225;
  vip?: boolean;
}

export interface Line225 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card225 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer225 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order225 {
  /** Counted from 1. */
  id: Int;
  customer: Customer225;
  lines: Line225[];
  payment: Card225 | Transfer225;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 225. */
orders22.put(
  "/orders225/:id",
  (id: Int, order: Order225, dryRun = false): Order225 => (dryRun ? order : { ...order, id }),
);

export interface Address226 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer226 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address226;
  vip?: boolean;
}

export interface Line226 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card226 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer226 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order226 {
  /** Counted from 1. */
  id: Int;
  customer: Customer226;
  lines: Line226[];
  payment: Card226 | Transfer226;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 226. */
orders22.put(
  "/orders226/:id",
  (id: Int, order: Order226, dryRun = false): Order226 => (dryRun ? order : { ...order, id }),
);

export interface Address227 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer227 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address227;
  vip?: boolean;
}

export interface Line227 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card227 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer227 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order227 {
  /** Counted from 1. */
  id: Int;
  customer: Customer227;
  lines: Line227[];
  payment: Card227 | Transfer227;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 227. */
orders22.put(
  "/orders227/:id",
  (id: Int, order: Order227, dryRun = false): Order227 => (dryRun ? order : { ...order, id }),
);

export interface Address228 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer228 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address228;
  vip?: boolean;
}

export interface Line228 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card228 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer228 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order228 {
  /** Counted from 1. */
  id: Int;
  customer: Customer228;
  lines: Line228[];
  payment: Card228 | Transfer228;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 228. */
orders22.put(
  "/orders228/:id",
  (id: Int, order: Order228, dryRun = false): Order228 => (dryRun ? order : { ...order, id }),
);

export interface Address229 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer229 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address229;
  vip?: boolean;
}

export interface Line229 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card229 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer229 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order229 {
  /** Counted from 1. */
  id: Int;
  customer: Customer229;
  lines: Line229[];
  payment: Card229 | Transfer229;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 229. */
orders22.put(
  "/orders229/:id",
  (id: Int, order: Order229, dryRun = false): Order229 => (dryRun ? order : { ...order, id }),
);
