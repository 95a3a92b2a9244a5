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
export const orders42 = new Router();

export interface Address420 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer420 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address420;
  vip?: boolean;
}

export interface Line420 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card420 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer420 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order420 {
  /** Counted from 1. */
  id: Int;
  customer: Customer420;
  lines: Line420[];
  payment: Card420 | Transfer420;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 420. */
orders42.put(
  "/orders420/:id",
  (id: Int, order: Order420, dryRun = false): Order420 => (dryRun ? order : { ...order, id }),
);

export interface Address421 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer421 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address421;
  vip?: boolean;
}

export interface Line421 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card421 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer421 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order421 {
  /** Counted from 1. */
  id: Int;
  customer: Customer421;
  lines: Line421[];
  payment: Card421 | Transfer421;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 421. */
orders42.put(
  "/orders421/:id",
  (id: Int, order: Order421, dryRun = false): Order421 => (dryRun ? order : { ...order, id }),
);

export interface Address422 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer422 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address422;
  vip?: boolean;
}

export interface Line422 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card422 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer422 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order422 {
  /** Counted from 1. */
  id: Int;
  customer: Customer422;
  lines: Line422[];
  payment: Card422 | Transfer422;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 422. */
orders42.put(
  "/orders422/:id",
  (id: Int, order: Order422, dryRun = false): Order422 => (dryRun ? order : { ...order, id }),
);

export interface Address423 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer423 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address423;
  vip?: boolean;
}

export interface Line423 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card423 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer423 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order423 {
  /** Counted from 1. */
  id: Int;
  customer: Customer423;
  lines: Line423[];
  payment: Card423 | Transfer423;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 423. */
orders42.put(
  "/orders423/:id",
  (id: Int, order: Order423, dryRun = false): Order423 => (dryRun ? order : { ...order, id }),
);

export interface Address424 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer424 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address424;
  vip?: boolean;
}

export interface Line424 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card424 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer424 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order424 {
  /** Counted from 1. */
  id: Int;
  customer: Customer424;
  lines: Line424[];
  payment: Card424 | Transfer424;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 424. */
orders42.put(
  "/orders424/:id",
  (id: Int, order: Order424, dryRun = false): Order424 => (dryRun ? order : { ...order, id }),
);

export interface Address425 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer425 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address425;
  vip?: boolean;
}

export interface Line425 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card425 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer425 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order425 {
  /** Counted from 1. */
  id: Int;
  customer: Customer425;
  lines: Line425[];
  payment: Card425 | Transfer425;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 425. */
orders42.put(
  "/orders425/:id",
  (id: Int, order: Order425, dryRun = false): Order425 => (dryRun ? order : { ...order, id }),
);

export interface Address426 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer426 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address426;
  vip?: boolean;
}

export interface Line426 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card426 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer426 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order426 {
  /** Counted from 1. */
  id: Int;
  customer: Customer426;
  lines: Line426[];
  payment: Card426 | Transfer426;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 426. */
orders42.put(
  "/orders426/:id",
  (id: Int, order: Order426, dryRun = false): Order426 => (dryRun ? order : { ...order, id }),
);

export interface Address427 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer427 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address427;
  vip?: boolean;
}

export interface Line427 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card427 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer427 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order427 {
  /** Counted from 1. */
  id: Int;
  customer: Customer427;
  lines: Line427[];
  payment: Card427 | Transfer427;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 427. */
orders42.put(
  "/orders427/:id",
  (id: Int, order: Order427, dryRun = false): Order427 => (dryRun ? order : { ...order, id }),
);

export interface Address428 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer428 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address428;
  vip?: boolean;
}

export interface Line428 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card428 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer428 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order428 {
  /** Counted from 1. */
  id: Int;
  customer: Customer428;
  lines: Line428[];
  payment: Card428 | Transfer428;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 428. */
orders42.put(
  "/orders428/:id",
  (id: Int, order: Order428, dryRun = false): Order428 => (dryRun ? order : { ...order, id }),
);

export interface Address429 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer429 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address429;
  vip?: boolean;
}

export interface Line429 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card429 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer429 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order429 {
  /** Counted from 1. */
  id: Int;
  customer: Customer429;
  lines: Line429[];
  payment: Card429 | Transfer429;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 429. */
orders42.put(
  "/orders429/:id",
  (id: Int, order: Order429, dryRun = false): Order429 => (dryRun ? order : { ...order, id }),
);
