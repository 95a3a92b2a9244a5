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
export const orders30 = new Router();

export interface Address300 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer300 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address300;
  vip?: boolean;
}

export interface Line300 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card300 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer300 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order300 {
  /** Counted from 1. */
  id: Int;
  customer: Customer300;
  lines: Line300[];
  payment: Card300 | Transfer300;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 300. */
orders30.put(
  "/orders300/:id",
  (id: Int, order: Order300, dryRun = false): Order300 => (dryRun ? order : { ...order, id }),
);

export interface Address301 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer301 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address301;
  vip?: boolean;
}

export interface Line301 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card301 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer301 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order301 {
  /** Counted from 1. */
  id: Int;
  customer: Customer301;
  lines: Line301[];
  payment: Card301 | Transfer301;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 301. */
orders30.put(
  "/orders301/:id",
  (id: Int, order: Order301, dryRun = false): Order301 => (dryRun ? order : { ...order, id }),
);

export interface Address302 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer302 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address302;
  vip?: boolean;
}

export interface Line302 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card302 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer302 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order302 {
  /** Counted from 1. */
  id: Int;
  customer: Customer302;
  lines: Line302[];
  payment: Card302 | Transfer302;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 302. */
orders30.put(
  "/orders302/:id",
  (id: Int, order: Order302, dryRun = false): Order302 => (dryRun ? order : { ...order, id }),
);

export interface Address303 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer303 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address303;
  vip?: boolean;
}

export interface Line303 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card303 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer303 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order303 {
  /** Counted from 1. */
  id: Int;
  customer: Customer303;
  lines: Line303[];
  payment: Card303 | Transfer303;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 303. */
orders30.put(
  "/orders303/:id",
  (id: Int, order: Order303, dryRun = false): Order303 => (dryRun ? order : { ...order, id }),
);

export interface Address304 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer304 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address304;
  vip?: boolean;
}

export interface Line304 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card304 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer304 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order304 {
  /** Counted from 1. */
  id: Int;
  customer: Customer304;
  lines: Line304[];
  payment: Card304 | Transfer304;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 304. */
orders30.put(
  "/orders304/:id",
  (id: Int, order: Order304, dryRun = false): Order304 => (dryRun ? order : { ...order, id }),
);

export interface Address305 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer305 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address305;
  vip?: boolean;
}

export interface Line305 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card305 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer305 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order305 {
  /** Counted from 1. */
  id: Int;
  customer: Customer305;
  lines: Line305[];
  payment: Card305 | Transfer305;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 305. */
orders30.put(
  "/orders305/:id",
  (id: Int, order: Order305, dryRun = false): Order305 => (dryRun ? order : { ...order, id }),
);

export interface Address306 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer306 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address306;
  vip?: boolean;
}

export interface Line306 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card306 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer306 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order306 {
  /** Counted from 1. */
  id: Int;
  customer: Customer306;
  lines: Line306[];
  payment: Card306 | Transfer306;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 306. */
orders30.put(
  "/orders306/:id",
  (id: Int, order: Order306, dryRun = false): Order306 => (dryRun ? order : { ...order, id }),
);

export interface Address307 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer307 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address307;
  vip?: boolean;
}

export interface Line307 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card307 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer307 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order307 {
  /** Counted from 1. */
  id: Int;
  customer: Customer307;
  lines: Line307[];
  payment: Card307 | Transfer307;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 307. */
orders30.put(
  "/orders307/:id",
  (id: Int, order: Order307, dryRun = false): Order307 => (dryRun ? order : { ...order, id }),
);

export interface Address308 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer308 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address308;
  vip?: boolean;
}

export interface Line308 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card308 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer308 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order308 {
  /** Counted from 1. */
  id: Int;
  customer: Customer308;
  lines: Line308[];
  payment: Card308 | Transfer308;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 308. */
orders30.put(
  "/orders308/:id",
  (id: Int, order: Order308, dryRun = false): Order308 => (dryRun ? order : { ...order, id }),
);

export interface Address309 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer309 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address309;
  vip?: boolean;
}

export interface Line309 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card309 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer309 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order309 {
  /** Counted from 1. */
  id: Int;
  customer: Customer309;
  lines: Line309[];
  payment: Card309 | Transfer309;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 309. */
orders30.put(
  "/orders309/:id",
  (id: Int, order: Order309, dryRun = false): Order309 => (dryRun ? order : { ...order, id }),
);
