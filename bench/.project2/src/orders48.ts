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
export const orders48 = new Router();

export interface Address480 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer480 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address480;
  vip?: boolean;
}

export interface Line480 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card480 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer480 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order480 {
  /** Counted from 1. */
  id: Int;
  customer: Customer480;
  lines: Line480[];
  payment: Card480 | Transfer480;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 480. */
orders48.put(
  "/orders480/:id",
  (id: Int, order: Order480, dryRun = false): Order480 => (dryRun ? order : { ...order, id }),
);

export interface Address481 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer481 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address481;
  vip?: boolean;
}

export interface Line481 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card481 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer481 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order481 {
  /** Counted from 1. */
  id: Int;
  customer: Customer481;
  lines: Line481[];
  payment: Card481 | Transfer481;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 481. */
orders48.put(
  "/orders481/:id",
  (id: Int, order: Order481, dryRun = false): Order481 => (dryRun ? order : { ...order, id }),
);

export interface Address482 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer482 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address482;
  vip?: boolean;
}

export interface Line482 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card482 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer482 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order482 {
  /** Counted from 1. */
  id: Int;
  customer: Customer482;
  lines: Line482[];
  payment: Card482 | Transfer482;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 482. */
orders48.put(
  "/orders482/:id",
  (id: Int, order: Order482, dryRun = false): Order482 => (dryRun ? order : { ...order, id }),
);

export interface Address483 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer483 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address483;
  vip?: boolean;
}

export interface Line483 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card483 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer483 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order483 {
  /** Counted from 1. */
  id: Int;
  customer: Customer483;
  lines: Line483[];
  payment: Card483 | Transfer483;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 483. */
orders48.put(
  "/orders483/:id",
  (id: Int, order: Order483, dryRun = false): Order483 => (dryRun ? order : { ...order, id }),
);

export interface Address484 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer484 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address484;
  vip?: boolean;
}

export interface Line484 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card484 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer484 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order484 {
  /** Counted from 1. */
  id: Int;
  customer: Customer484;
  lines: Line484[];
  payment: Card484 | Transfer484;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 484. */
orders48.put(
  "/orders484/:id",
  (id: Int, order: Order484, dryRun = false): Order484 => (dryRun ? order : { ...order, id }),
);

export interface Address485 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer485 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address485;
  vip?: boolean;
}

export interface Line485 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card485 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer485 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order485 {
  /** Counted from 1. */
  id: Int;
  customer: Customer485;
  lines: Line485[];
  payment: Card485 | Transfer485;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 485. */
orders48.put(
  "/orders485/:id",
  (id: Int, order: Order485, dryRun = false): Order485 => (dryRun ? order : { ...order, id }),
);

export interface Address486 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer486 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address486;
  vip?: boolean;
}

export interface Line486 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card486 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer486 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order486 {
  /** Counted from 1. */
  id: Int;
  customer: Customer486;
  lines: Line486[];
  payment: Card486 | Transfer486;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 486. */
orders48.put(
  "/orders486/:id",
  (id: Int, order: Order486, dryRun = false): Order486 => (dryRun ? order : { ...order, id }),
);

export interface Address487 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer487 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address487;
  vip?: boolean;
}

export interface Line487 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card487 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer487 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order487 {
  /** Counted from 1. */
  id: Int;
  customer: Customer487;
  lines: Line487[];
  payment: Card487 | Transfer487;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 487. */
orders48.put(
  "/orders487/:id",
  (id: Int, order: Order487, dryRun = false): Order487 => (dryRun ? order : { ...order, id }),
);

export interface Address488 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer488 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address488;
  vip?: boolean;
}

export interface Line488 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card488 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer488 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order488 {
  /** Counted from 1. */
  id: Int;
  customer: Customer488;
  lines: Line488[];
  payment: Card488 | Transfer488;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 488. */
orders48.put(
  "/orders488/:id",
  (id: Int, order: Order488, dryRun = false): Order488 => (dryRun ? order : { ...order, id }),
);

export interface Address489 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer489 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address489;
  vip?: boolean;
}

export interface Line489 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card489 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer489 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order489 {
  /** Counted from 1. */
  id: Int;
  customer: Customer489;
  lines: Line489[];
  payment: Card489 | Transfer489;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 489. */
orders48.put(
  "/orders489/:id",
  (id: Int, order: Order489, dryRun = false): Order489 => (dryRun ? order : { ...order, id }),
);
