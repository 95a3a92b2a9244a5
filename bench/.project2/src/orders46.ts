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
export const orders46 = new Router();

export interface Address460 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer460 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address460;
  vip?: boolean;
}

export interface Line460 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card460 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer460 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order460 {
  /** Counted from 1. */
  id: Int;
  customer: Customer460;
  lines: Line460[];
  payment: Card460 | Transfer460;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 460. */
orders46.put(
  "/orders460/:id",
  (id: Int, order: Order460, dryRun = false): Order460 => (dryRun ? order : { ...order, id }),
);

export interface Address461 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer461 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address461;
  vip?: boolean;
}

export interface Line461 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card461 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer461 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order461 {
  /** Counted from 1. */
  id: Int;
  customer: Customer461;
  lines: Line461[];
  payment: Card461 | Transfer461;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 461. */
orders46.put(
  "/orders461/:id",
  (id: Int, order: Order461, dryRun = false): Order461 => (dryRun ? order : { ...order, id }),
);

export interface Address462 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer462 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address462;
  vip?: boolean;
}

export interface Line462 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card462 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer462 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order462 {
  /** Counted from 1. */
  id: Int;
  customer: Customer462;
  lines: Line462[];
  payment: Card462 | Transfer462;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 462. */
orders46.put(
  "/orders462/:id",
  (id: Int, order: Order462, dryRun = false): Order462 => (dryRun ? order : { ...order, id }),
);

export interface Address463 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer463 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address463;
  vip?: boolean;
}

export interface Line463 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card463 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer463 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order463 {
  /** Counted from 1. */
  id: Int;
  customer: Customer463;
  lines: Line463[];
  payment: Card463 | Transfer463;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 463. */
orders46.put(
  "/orders463/:id",
  (id: Int, order: Order463, dryRun = false): Order463 => (dryRun ? order : { ...order, id }),
);

export interface Address464 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer464 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address464;
  vip?: boolean;
}

export interface Line464 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card464 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer464 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order464 {
  /** Counted from 1. */
  id: Int;
  customer: Customer464;
  lines: Line464[];
  payment: Card464 | Transfer464;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 464. */
orders46.put(
  "/orders464/:id",
  (id: Int, order: Order464, dryRun = false): Order464 => (dryRun ? order : { ...order, id }),
);

export interface Address465 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer465 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address465;
  vip?: boolean;
}

export interface Line465 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card465 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer465 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order465 {
  /** Counted from 1. */
  id: Int;
  customer: Customer465;
  lines: Line465[];
  payment: Card465 | Transfer465;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 465. */
orders46.put(
  "/orders465/:id",
  (id: Int, order: Order465, dryRun = false): Order465 => (dryRun ? order : { ...order, id }),
);

export interface Address466 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer466 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address466;
  vip?: boolean;
}

export interface Line466 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card466 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer466 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order466 {
  /** Counted from 1. */
  id: Int;
  customer: Customer466;
  lines: Line466[];
  payment: Card466 | Transfer466;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 466. */
orders46.put(
  "/orders466/:id",
  (id: Int, order: Order466, dryRun = false): Order466 => (dryRun ? order : { ...order, id }),
);

export interface Address467 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer467 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address467;
  vip?: boolean;
}

export interface Line467 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card467 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer467 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order467 {
  /** Counted from 1. */
  id: Int;
  customer: Customer467;
  lines: Line467[];
  payment: Card467 | Transfer467;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 467. */
orders46.put(
  "/orders467/:id",
  (id: Int, order: Order467, dryRun = false): Order467 => (dryRun ? order : { ...order, id }),
);

export interface Address468 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer468 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address468;
  vip?: boolean;
}

export interface Line468 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card468 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer468 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order468 {
  /** Counted from 1. */
  id: Int;
  customer: Customer468;
  lines: Line468[];
  payment: Card468 | Transfer468;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 468. */
orders46.put(
  "/orders468/:id",
  (id: Int, order: Order468, dryRun = false): Order468 => (dryRun ? order : { ...order, id }),
);

export interface Address469 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer469 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address469;
  vip?: boolean;
}

export interface Line469 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card469 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer469 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order469 {
  /** Counted from 1. */
  id: Int;
  customer: Customer469;
  lines: Line469[];
  payment: Card469 | Transfer469;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 469. */
orders46.put(
  "/orders469/:id",
  (id: Int, order: Order469, dryRun = false): Order469 => (dryRun ? order : { ...order, id }),
);
