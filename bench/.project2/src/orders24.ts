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
export const orders24 = new Router();

export interface Address240 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer240 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address240;
  vip?: boolean;
}

export interface Line240 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card240 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer240 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order240 {
  /** Counted from 1. */
  id: Int;
  customer: Customer240;
  lines: Line240[];
  payment: Card240 | Transfer240;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 240. */
orders24.put(
  "/orders240/:id",
  (id: Int, order: Order240, dryRun = false): Order240 => (dryRun ? order : { ...order, id }),
);

export interface Address241 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer241 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address241;
  vip?: boolean;
}

export interface Line241 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card241 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer241 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order241 {
  /** Counted from 1. */
  id: Int;
  customer: Customer241;
  lines: Line241[];
  payment: Card241 | Transfer241;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 241. */
orders24.put(
  "/orders241/:id",
  (id: Int, order: Order241, dryRun = false): Order241 => (dryRun ? order : { ...order, id }),
);

export interface Address242 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer242 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address242;
  vip?: boolean;
}

export interface Line242 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card242 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer242 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order242 {
  /** Counted from 1. */
  id: Int;
  customer: Customer242;
  lines: Line242[];
  payment: Card242 | Transfer242;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 242. */
orders24.put(
  "/orders242/:id",
  (id: Int, order: Order242, dryRun = false): Order242 => (dryRun ? order : { ...order, id }),
);

export interface Address243 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer243 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address243;
  vip?: boolean;
}

export interface Line243 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card243 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer243 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order243 {
  /** Counted from 1. */
  id: Int;
  customer: Customer243;
  lines: Line243[];
  payment: Card243 | Transfer243;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 243. */
orders24.put(
  "/orders243/:id",
  (id: Int, order: Order243, dryRun = false): Order243 => (dryRun ? order : { ...order, id }),
);

export interface Address244 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer244 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address244;
  vip?: boolean;
}

export interface Line244 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card244 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer244 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order244 {
  /** Counted from 1. */
  id: Int;
  customer: Customer244;
  lines: Line244[];
  payment: Card244 | Transfer244;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 244. */
orders24.put(
  "/orders244/:id",
  (id: Int, order: Order244, dryRun = false): Order244 => (dryRun ? order : { ...order, id }),
);

export interface Address245 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer245 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address245;
  vip?: boolean;
}

export interface Line245 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card245 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer245 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order245 {
  /** Counted from 1. */
  id: Int;
  customer: Customer245;
  lines: Line245[];
  payment: Card245 | Transfer245;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 245. */
orders24.put(
  "/orders245/:id",
  (id: Int, order: Order245, dryRun = false): Order245 => (dryRun ? order : { ...order, id }),
);

export interface Address246 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer246 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address246;
  vip?: boolean;
}

export interface Line246 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card246 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer246 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order246 {
  /** Counted from 1. */
  id: Int;
  customer: Customer246;
  lines: Line246[];
  payment: Card246 | Transfer246;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 246. */
orders24.put(
  "/orders246/:id",
  (id: Int, order: Order246, dryRun = false): Order246 => (dryRun ? order : { ...order, id }),
);

export interface Address247 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer247 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address247;
  vip?: boolean;
}

export interface Line247 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card247 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer247 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order247 {
  /** Counted from 1. */
  id: Int;
  customer: Customer247;
  lines: Line247[];
  payment: Card247 | Transfer247;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 247. */
orders24.put(
  "/orders247/:id",
  (id: Int, order: Order247, dryRun = false): Order247 => (dryRun ? order : { ...order, id }),
);

export interface Address248 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer248 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address248;
  vip?: boolean;
}

export interface Line248 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card248 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer248 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order248 {
  /** Counted from 1. */
  id: Int;
  customer: Customer248;
  lines: Line248[];
  payment: Card248 | Transfer248;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 248. */
orders24.put(
  "/orders248/:id",
  (id: Int, order: Order248, dryRun = false): Order248 => (dryRun ? order : { ...order, id }),
);

export interface Address249 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer249 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address249;
  vip?: boolean;
}

export interface Line249 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card249 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer249 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order249 {
  /** Counted from 1. */
  id: Int;
  customer: Customer249;
  lines: Line249[];
  payment: Card249 | Transfer249;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 249. */
orders24.put(
  "/orders249/:id",
  (id: Int, order: Order249, dryRun = false): Order249 => (dryRun ? order : { ...order, id }),
);
