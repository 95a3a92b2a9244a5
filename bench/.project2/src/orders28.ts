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
export const orders28 = new Router();

export interface Address280 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer280 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address280;
  vip?: boolean;
}

export interface Line280 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card280 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer280 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order280 {
  /** Counted from 1. */
  id: Int;
  customer: Customer280;
  lines: Line280[];
  payment: Card280 | Transfer280;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 280. */
orders28.put(
  "/orders280/:id",
  (id: Int, order: Order280, dryRun = false): Order280 => (dryRun ? order : { ...order, id }),
);

export interface Address281 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer281 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address281;
  vip?: boolean;
}

export interface Line281 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card281 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer281 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order281 {
  /** Counted from 1. */
  id: Int;
  customer: Customer281;
  lines: Line281[];
  payment: Card281 | Transfer281;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 281. */
orders28.put(
  "/orders281/:id",
  (id: Int, order: Order281, dryRun = false): Order281 => (dryRun ? order : { ...order, id }),
);

export interface Address282 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer282 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address282;
  vip?: boolean;
}

export interface Line282 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card282 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer282 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order282 {
  /** Counted from 1. */
  id: Int;
  customer: Customer282;
  lines: Line282[];
  payment: Card282 | Transfer282;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 282. */
orders28.put(
  "/orders282/:id",
  (id: Int, order: Order282, dryRun = false): Order282 => (dryRun ? order : { ...order, id }),
);

export interface Address283 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer283 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address283;
  vip?: boolean;
}

export interface Line283 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card283 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer283 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order283 {
  /** Counted from 1. */
  id: Int;
  customer: Customer283;
  lines: Line283[];
  payment: Card283 | Transfer283;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 283. */
orders28.put(
  "/orders283/:id",
  (id: Int, order: Order283, dryRun = false): Order283 => (dryRun ? order : { ...order, id }),
);

export interface Address284 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer284 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address284;
  vip?: boolean;
}

export interface Line284 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card284 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer284 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order284 {
  /** Counted from 1. */
  id: Int;
  customer: Customer284;
  lines: Line284[];
  payment: Card284 | Transfer284;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 284. */
orders28.put(
  "/orders284/:id",
  (id: Int, order: Order284, dryRun = false): Order284 => (dryRun ? order : { ...order, id }),
);

export interface Address285 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer285 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address285;
  vip?: boolean;
}

export interface Line285 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card285 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer285 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order285 {
  /** Counted from 1. */
  id: Int;
  customer: Customer285;
  lines: Line285[];
  payment: Card285 | Transfer285;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 285. */
orders28.put(
  "/orders285/:id",
  (id: Int, order: Order285, dryRun = false): Order285 => (dryRun ? order : { ...order, id }),
);

export interface Address286 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer286 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address286;
  vip?: boolean;
}

export interface Line286 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card286 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer286 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order286 {
  /** Counted from 1. */
  id: Int;
  customer: Customer286;
  lines: Line286[];
  payment: Card286 | Transfer286;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 286. */
orders28.put(
  "/orders286/:id",
  (id: Int, order: Order286, dryRun = false): Order286 => (dryRun ? order : { ...order, id }),
);

export interface Address287 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer287 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address287;
  vip?: boolean;
}

export interface Line287 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card287 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer287 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order287 {
  /** Counted from 1. */
  id: Int;
  customer: Customer287;
  lines: Line287[];
  payment: Card287 | Transfer287;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 287. */
orders28.put(
  "/orders287/:id",
  (id: Int, order: Order287, dryRun = false): Order287 => (dryRun ? order : { ...order, id }),
);

export interface Address288 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer288 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address288;
  vip?: boolean;
}

export interface Line288 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card288 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer288 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order288 {
  /** Counted from 1. */
  id: Int;
  customer: Customer288;
  lines: Line288[];
  payment: Card288 | Transfer288;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 288. */
orders28.put(
  "/orders288/:id",
  (id: Int, order: Order288, dryRun = false): Order288 => (dryRun ? order : { ...order, id }),
);

export interface Address289 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer289 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address289;
  vip?: boolean;
}

export interface Line289 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card289 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer289 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order289 {
  /** Counted from 1. */
  id: Int;
  customer: Customer289;
  lines: Line289[];
  payment: Card289 | Transfer289;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 289. */
orders28.put(
  "/orders289/:id",
  (id: Int, order: Order289, dryRun = false): Order289 => (dryRun ? order : { ...order, id }),
);
