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
export const orders35 = new Router();

export interface Address350 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer350 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address350;
  vip?: boolean;
}

export interface Line350 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card350 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer350 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order350 {
  /** Counted from 1. */
  id: Int;
  customer: Customer350;
  lines: Line350[];
  payment: Card350 | Transfer350;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 350. */
orders35.put(
  "/orders350/:id",
  (id: Int, order: Order350, dryRun = false): Order350 => (dryRun ? order : { ...order, id }),
);

export interface Address351 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer351 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address351;
  vip?: boolean;
}

export interface Line351 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card351 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer351 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order351 {
  /** Counted from 1. */
  id: Int;
  customer: Customer351;
  lines: Line351[];
  payment: Card351 | Transfer351;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 351. */
orders35.put(
  "/orders351/:id",
  (id: Int, order: Order351, dryRun = false): Order351 => (dryRun ? order : { ...order, id }),
);

export interface Address352 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer352 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address352;
  vip?: boolean;
}

export interface Line352 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card352 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer352 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order352 {
  /** Counted from 1. */
  id: Int;
  customer: Customer352;
  lines: Line352[];
  payment: Card352 | Transfer352;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 352. */
orders35.put(
  "/orders352/:id",
  (id: Int, order: Order352, dryRun = false): Order352 => (dryRun ? order : { ...order, id }),
);

export interface Address353 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer353 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address353;
  vip?: boolean;
}

export interface Line353 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card353 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer353 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order353 {
  /** Counted from 1. */
  id: Int;
  customer: Customer353;
  lines: Line353[];
  payment: Card353 | Transfer353;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 353. */
orders35.put(
  "/orders353/:id",
  (id: Int, order: Order353, dryRun = false): Order353 => (dryRun ? order : { ...order, id }),
);

export interface Address354 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer354 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address354;
  vip?: boolean;
}

export interface Line354 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card354 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer354 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order354 {
  /** Counted from 1. */
  id: Int;
  customer: Customer354;
  lines: Line354[];
  payment: Card354 | Transfer354;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 354. */
orders35.put(
  "/orders354/:id",
  (id: Int, order: Order354, dryRun = false): Order354 => (dryRun ? order : { ...order, id }),
);

export interface Address355 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer355 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address355;
  vip?: boolean;
}

export interface Line355 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card355 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer355 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order355 {
  /** Counted from 1. */
  id: Int;
  customer: Customer355;
  lines: Line355[];
  payment: Card355 | Transfer355;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 355. */
orders35.put(
  "/orders355/:id",
  (id: Int, order: Order355, dryRun = false): Order355 => (dryRun ? order : { ...order, id }),
);

export interface Address356 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer356 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address356;
  vip?: boolean;
}

export interface Line356 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card356 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer356 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order356 {
  /** Counted from 1. */
  id: Int;
  customer: Customer356;
  lines: Line356[];
  payment: Card356 | Transfer356;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 356. */
orders35.put(
  "/orders356/:id",
  (id: Int, order: Order356, dryRun = false): Order356 => (dryRun ? order : { ...order, id }),
);

export interface Address357 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer357 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address357;
  vip?: boolean;
}

export interface Line357 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card357 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer357 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order357 {
  /** Counted from 1. */
  id: Int;
  customer: Customer357;
  lines: Line357[];
  payment: Card357 | Transfer357;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 357. */
orders35.put(
  "/orders357/:id",
  (id: Int, order: Order357, dryRun = false): Order357 => (dryRun ? order : { ...order, id }),
);

export interface Address358 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer358 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address358;
  vip?: boolean;
}

export interface Line358 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card358 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer358 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order358 {
  /** Counted from 1. */
  id: Int;
  customer: Customer358;
  lines: Line358[];
  payment: Card358 | Transfer358;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 358. */
orders35.put(
  "/orders358/:id",
  (id: Int, order: Order358, dryRun = false): Order358 => (dryRun ? order : { ...order, id }),
);

export interface Address359 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer359 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address359;
  vip?: boolean;
}

export interface Line359 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card359 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer359 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order359 {
  /** Counted from 1. */
  id: Int;
  customer: Customer359;
  lines: Line359[];
  payment: Card359 | Transfer359;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 359. */
orders35.put(
  "/orders359/:id",
  (id: Int, order: Order359, dryRun = false): Order359 => (dryRun ? order : { ...order, id }),
);
