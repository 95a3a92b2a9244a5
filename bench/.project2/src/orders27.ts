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
export const orders27 = new Router();

export interface Address270 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer270 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address270;
  vip?: boolean;
}

export interface Line270 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card270 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer270 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order270 {
  /** Counted from 1. */
  id: Int;
  customer: Customer270;
  lines: Line270[];
  payment: Card270 | Transfer270;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 270. */
orders27.put(
  "/orders270/:id",
  (id: Int, order: Order270, dryRun = false): Order270 => (dryRun ? order : { ...order, id }),
);

export interface Address271 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer271 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address271;
  vip?: boolean;
}

export interface Line271 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card271 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer271 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order271 {
  /** Counted from 1. */
  id: Int;
  customer: Customer271;
  lines: Line271[];
  payment: Card271 | Transfer271;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 271. */
orders27.put(
  "/orders271/:id",
  (id: Int, order: Order271, dryRun = false): Order271 => (dryRun ? order : { ...order, id }),
);

export interface Address272 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer272 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address272;
  vip?: boolean;
}

export interface Line272 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card272 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer272 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order272 {
  /** Counted from 1. */
  id: Int;
  customer: Customer272;
  lines: Line272[];
  payment: Card272 | Transfer272;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 272. */
orders27.put(
  "/orders272/:id",
  (id: Int, order: Order272, dryRun = false): Order272 => (dryRun ? order : { ...order, id }),
);

export interface Address273 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer273 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address273;
  vip?: boolean;
}

export interface Line273 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card273 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer273 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order273 {
  /** Counted from 1. */
  id: Int;
  customer: Customer273;
  lines: Line273[];
  payment: Card273 | Transfer273;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 273. */
orders27.put(
  "/orders273/:id",
  (id: Int, order: Order273, dryRun = false): Order273 => (dryRun ? order : { ...order, id }),
);

export interface Address274 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer274 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address274;
  vip?: boolean;
}

export interface Line274 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card274 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer274 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order274 {
  /** Counted from 1. */
  id: Int;
  customer: Customer274;
  lines: Line274[];
  payment: Card274 | Transfer274;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 274. */
orders27.put(
  "/orders274/:id",
  (id: Int, order: Order274, dryRun = false): Order274 => (dryRun ? order : { ...order, id }),
);

export interface Address275 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer275 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address275;
  vip?: boolean;
}

export interface Line275 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card275 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer275 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order275 {
  /** Counted from 1. */
  id: Int;
  customer: Customer275;
  lines: Line275[];
  payment: Card275 | Transfer275;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 275. */
orders27.put(
  "/orders275/:id",
  (id: Int, order: Order275, dryRun = false): Order275 => (dryRun ? order : { ...order, id }),
);

export interface Address276 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer276 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address276;
  vip?: boolean;
}

export interface Line276 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card276 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer276 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order276 {
  /** Counted from 1. */
  id: Int;
  customer: Customer276;
  lines: Line276[];
  payment: Card276 | Transfer276;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 276. */
orders27.put(
  "/orders276/:id",
  (id: Int, order: Order276, dryRun = false): Order276 => (dryRun ? order : { ...order, id }),
);

export interface Address277 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer277 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address277;
  vip?: boolean;
}

export interface Line277 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card277 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer277 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order277 {
  /** Counted from 1. */
  id: Int;
  customer: Customer277;
  lines: Line277[];
  payment: Card277 | Transfer277;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 277. */
orders27.put(
  "/orders277/:id",
  (id: Int, order: Order277, dryRun = false): Order277 => (dryRun ? order : { ...order, id }),
);

export interface Address278 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer278 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address278;
  vip?: boolean;
}

export interface Line278 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card278 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer278 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order278 {
  /** Counted from 1. */
  id: Int;
  customer: Customer278;
  lines: Line278[];
  payment: Card278 | Transfer278;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 278. */
orders27.put(
  "/orders278/:id",
  (id: Int, order: Order278, dryRun = false): Order278 => (dryRun ? order : { ...order, id }),
);

export interface Address279 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer279 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address279;
  vip?: boolean;
}

export interface Line279 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card279 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer279 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order279 {
  /** Counted from 1. */
  id: Int;
  customer: Customer279;
  lines: Line279[];
  payment: Card279 | Transfer279;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 279. */
orders27.put(
  "/orders279/:id",
  (id: Int, order: Order279, dryRun = false): Order279 => (dryRun ? order : { ...order, id }),
);
