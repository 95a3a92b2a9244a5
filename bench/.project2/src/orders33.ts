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
export const orders33 = new Router();

export interface Address330 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer330 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address330;
  vip?: boolean;
}

export interface Line330 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card330 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer330 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order330 {
  /** Counted from 1. */
  id: Int;
  customer: Customer330;
  lines: Line330[];
  payment: Card330 | Transfer330;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 330. */
orders33.put(
  "/orders330/:id",
  (id: Int, order: Order330, dryRun = false): Order330 => (dryRun ? order : { ...order, id }),
);

export interface Address331 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer331 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address331;
  vip?: boolean;
}

export interface Line331 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card331 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer331 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order331 {
  /** Counted from 1. */
  id: Int;
  customer: Customer331;
  lines: Line331[];
  payment: Card331 | Transfer331;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 331. */
orders33.put(
  "/orders331/:id",
  (id: Int, order: Order331, dryRun = false): Order331 => (dryRun ? order : { ...order, id }),
);

export interface Address332 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer332 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address332;
  vip?: boolean;
}

export interface Line332 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card332 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer332 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order332 {
  /** Counted from 1. */
  id: Int;
  customer: Customer332;
  lines: Line332[];
  payment: Card332 | Transfer332;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 332. */
orders33.put(
  "/orders332/:id",
  (id: Int, order: Order332, dryRun = false): Order332 => (dryRun ? order : { ...order, id }),
);

export interface Address333 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer333 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address333;
  vip?: boolean;
}

export interface Line333 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card333 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer333 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order333 {
  /** Counted from 1. */
  id: Int;
  customer: Customer333;
  lines: Line333[];
  payment: Card333 | Transfer333;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 333. */
orders33.put(
  "/orders333/:id",
  (id: Int, order: Order333, dryRun = false): Order333 => (dryRun ? order : { ...order, id }),
);

export interface Address334 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer334 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address334;
  vip?: boolean;
}

export interface Line334 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card334 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer334 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order334 {
  /** Counted from 1. */
  id: Int;
  customer: Customer334;
  lines: Line334[];
  payment: Card334 | Transfer334;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 334. */
orders33.put(
  "/orders334/:id",
  (id: Int, order: Order334, dryRun = false): Order334 => (dryRun ? order : { ...order, id }),
);

export interface Address335 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer335 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address335;
  vip?: boolean;
}

export interface Line335 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card335 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer335 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order335 {
  /** Counted from 1. */
  id: Int;
  customer: Customer335;
  lines: Line335[];
  payment: Card335 | Transfer335;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 335. */
orders33.put(
  "/orders335/:id",
  (id: Int, order: Order335, dryRun = false): Order335 => (dryRun ? order : { ...order, id }),
);

export interface Address336 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer336 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address336;
  vip?: boolean;
}

export interface Line336 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card336 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer336 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order336 {
  /** Counted from 1. */
  id: Int;
  customer: Customer336;
  lines: Line336[];
  payment: Card336 | Transfer336;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 336. */
orders33.put(
  "/orders336/:id",
  (id: Int, order: Order336, dryRun = false): Order336 => (dryRun ? order : { ...order, id }),
);

export interface Address337 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer337 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address337;
  vip?: boolean;
}

export interface Line337 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card337 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer337 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order337 {
  /** Counted from 1. */
  id: Int;
  customer: Customer337;
  lines: Line337[];
  payment: Card337 | Transfer337;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 337. */
orders33.put(
  "/orders337/:id",
  (id: Int, order: Order337, dryRun = false): Order337 => (dryRun ? order : { ...order, id }),
);

export interface Address338 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer338 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address338;
  vip?: boolean;
}

export interface Line338 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card338 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer338 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order338 {
  /** Counted from 1. */
  id: Int;
  customer: Customer338;
  lines: Line338[];
  payment: Card338 | Transfer338;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 338. */
orders33.put(
  "/orders338/:id",
  (id: Int, order: Order338, dryRun = false): Order338 => (dryRun ? order : { ...order, id }),
);

export interface Address339 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer339 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address339;
  vip?: boolean;
}

export interface Line339 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card339 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer339 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order339 {
  /** Counted from 1. */
  id: Int;
  customer: Customer339;
  lines: Line339[];
  payment: Card339 | Transfer339;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 339. */
orders33.put(
  "/orders339/:id",
  (id: Int, order: Order339, dryRun = false): Order339 => (dryRun ? order : { ...order, id }),
);
