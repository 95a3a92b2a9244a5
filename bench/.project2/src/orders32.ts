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
export const orders32 = new Router();

export interface Address320 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer320 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address320;
  vip?: boolean;
}

export interface Line320 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card320 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer320 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order320 {
  /** Counted from 1. */
  id: Int;
  customer: Customer320;
  lines: Line320[];
  payment: Card320 | Transfer320;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 320. */
orders32.put(
  "/orders320/:id",
  (id: Int, order: Order320, dryRun = false): Order320 => (dryRun ? order : { ...order, id }),
);

export interface Address321 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer321 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address321;
  vip?: boolean;
}

export interface Line321 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card321 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer321 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order321 {
  /** Counted from 1. */
  id: Int;
  customer: Customer321;
  lines: Line321[];
  payment: Card321 | Transfer321;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 321. */
orders32.put(
  "/orders321/:id",
  (id: Int, order: Order321, dryRun = false): Order321 => (dryRun ? order : { ...order, id }),
);

export interface Address322 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer322 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address322;
  vip?: boolean;
}

export interface Line322 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card322 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer322 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order322 {
  /** Counted from 1. */
  id: Int;
  customer: Customer322;
  lines: Line322[];
  payment: Card322 | Transfer322;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 322. */
orders32.put(
  "/orders322/:id",
  (id: Int, order: Order322, dryRun = false): Order322 => (dryRun ? order : { ...order, id }),
);

export interface Address323 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer323 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address323;
  vip?: boolean;
}

export interface Line323 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card323 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer323 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order323 {
  /** Counted from 1. */
  id: Int;
  customer: Customer323;
  lines: Line323[];
  payment: Card323 | Transfer323;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 323. */
orders32.put(
  "/orders323/:id",
  (id: Int, order: Order323, dryRun = false): Order323 => (dryRun ? order : { ...order, id }),
);

export interface Address324 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer324 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address324;
  vip?: boolean;
}

export interface Line324 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card324 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer324 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order324 {
  /** Counted from 1. */
  id: Int;
  customer: Customer324;
  lines: Line324[];
  payment: Card324 | Transfer324;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 324. */
orders32.put(
  "/orders324/:id",
  (id: Int, order: Order324, dryRun = false): Order324 => (dryRun ? order : { ...order, id }),
);

export interface Address325 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer325 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address325;
  vip?: boolean;
}

export interface Line325 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card325 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer325 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order325 {
  /** Counted from 1. */
  id: Int;
  customer: Customer325;
  lines: Line325[];
  payment: Card325 | Transfer325;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 325. */
orders32.put(
  "/orders325/:id",
  (id: Int, order: Order325, dryRun = false): Order325 => (dryRun ? order : { ...order, id }),
);

export interface Address326 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer326 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address326;
  vip?: boolean;
}

export interface Line326 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card326 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer326 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order326 {
  /** Counted from 1. */
  id: Int;
  customer: Customer326;
  lines: Line326[];
  payment: Card326 | Transfer326;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 326. */
orders32.put(
  "/orders326/:id",
  (id: Int, order: Order326, dryRun = false): Order326 => (dryRun ? order : { ...order, id }),
);

export interface Address327 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer327 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address327;
  vip?: boolean;
}

export interface Line327 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card327 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer327 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order327 {
  /** Counted from 1. */
  id: Int;
  customer: Customer327;
  lines: Line327[];
  payment: Card327 | Transfer327;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 327. */
orders32.put(
  "/orders327/:id",
  (id: Int, order: Order327, dryRun = false): Order327 => (dryRun ? order : { ...order, id }),
);

export interface Address328 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer328 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address328;
  vip?: boolean;
}

export interface Line328 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card328 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer328 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order328 {
  /** Counted from 1. */
  id: Int;
  customer: Customer328;
  lines: Line328[];
  payment: Card328 | Transfer328;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 328. */
orders32.put(
  "/orders328/:id",
  (id: Int, order: Order328, dryRun = false): Order328 => (dryRun ? order : { ...order, id }),
);

export interface Address329 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer329 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address329;
  vip?: boolean;
}

export interface Line329 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card329 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer329 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order329 {
  /** Counted from 1. */
  id: Int;
  customer: Customer329;
  lines: Line329[];
  payment: Card329 | Transfer329;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 329. */
orders32.put(
  "/orders329/:id",
  (id: Int, order: Order329, dryRun = false): Order329 => (dryRun ? order : { ...order, id }),
);
