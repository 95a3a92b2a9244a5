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
export const orders26 = new Router();

export interface Address260 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer260 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address260;
  vip?: boolean;
}

export interface Line260 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card260 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer260 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order260 {
  /** Counted from 1. */
  id: Int;
  customer: Customer260;
  lines: Line260[];
  payment: Card260 | Transfer260;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 260. */
orders26.put(
  "/orders260/:id",
  (id: Int, order: Order260, dryRun = false): Order260 => (dryRun ? order : { ...order, id }),
);

export interface Address261 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer261 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address261;
  vip?: boolean;
}

export interface Line261 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card261 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer261 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order261 {
  /** Counted from 1. */
  id: Int;
  customer: Customer261;
  lines: Line261[];
  payment: Card261 | Transfer261;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 261. */
orders26.put(
  "/orders261/:id",
  (id: Int, order: Order261, dryRun = false): Order261 => (dryRun ? order : { ...order, id }),
);

export interface Address262 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer262 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address262;
  vip?: boolean;
}

export interface Line262 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card262 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer262 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order262 {
  /** Counted from 1. */
  id: Int;
  customer: Customer262;
  lines: Line262[];
  payment: Card262 | Transfer262;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 262. */
orders26.put(
  "/orders262/:id",
  (id: Int, order: Order262, dryRun = false): Order262 => (dryRun ? order : { ...order, id }),
);

export interface Address263 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer263 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address263;
  vip?: boolean;
}

export interface Line263 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card263 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer263 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order263 {
  /** Counted from 1. */
  id: Int;
  customer: Customer263;
  lines: Line263[];
  payment: Card263 | Transfer263;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 263. */
orders26.put(
  "/orders263/:id",
  (id: Int, order: Order263, dryRun = false): Order263 => (dryRun ? order : { ...order, id }),
);

export interface Address264 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer264 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address264;
  vip?: boolean;
}

export interface Line264 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card264 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer264 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order264 {
  /** Counted from 1. */
  id: Int;
  customer: Customer264;
  lines: Line264[];
  payment: Card264 | Transfer264;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 264. */
orders26.put(
  "/orders264/:id",
  (id: Int, order: Order264, dryRun = false): Order264 => (dryRun ? order : { ...order, id }),
);

export interface Address265 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer265 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address265;
  vip?: boolean;
}

export interface Line265 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card265 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer265 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order265 {
  /** Counted from 1. */
  id: Int;
  customer: Customer265;
  lines: Line265[];
  payment: Card265 | Transfer265;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 265. */
orders26.put(
  "/orders265/:id",
  (id: Int, order: Order265, dryRun = false): Order265 => (dryRun ? order : { ...order, id }),
);

export interface Address266 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer266 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address266;
  vip?: boolean;
}

export interface Line266 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card266 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer266 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order266 {
  /** Counted from 1. */
  id: Int;
  customer: Customer266;
  lines: Line266[];
  payment: Card266 | Transfer266;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 266. */
orders26.put(
  "/orders266/:id",
  (id: Int, order: Order266, dryRun = false): Order266 => (dryRun ? order : { ...order, id }),
);

export interface Address267 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer267 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address267;
  vip?: boolean;
}

export interface Line267 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card267 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer267 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order267 {
  /** Counted from 1. */
  id: Int;
  customer: Customer267;
  lines: Line267[];
  payment: Card267 | Transfer267;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 267. */
orders26.put(
  "/orders267/:id",
  (id: Int, order: Order267, dryRun = false): Order267 => (dryRun ? order : { ...order, id }),
);

export interface Address268 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer268 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address268;
  vip?: boolean;
}

export interface Line268 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card268 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer268 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order268 {
  /** Counted from 1. */
  id: Int;
  customer: Customer268;
  lines: Line268[];
  payment: Card268 | Transfer268;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 268. */
orders26.put(
  "/orders268/:id",
  (id: Int, order: Order268, dryRun = false): Order268 => (dryRun ? order : { ...order, id }),
);

export interface Address269 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer269 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address269;
  vip?: boolean;
}

export interface Line269 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card269 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer269 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order269 {
  /** Counted from 1. */
  id: Int;
  customer: Customer269;
  lines: Line269[];
  payment: Card269 | Transfer269;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 269. */
orders26.put(
  "/orders269/:id",
  (id: Int, order: Order269, dryRun = false): Order269 => (dryRun ? order : { ...order, id }),
);
