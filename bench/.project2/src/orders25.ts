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
export const orders25 = new Router();

export interface Address250 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer250 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address250;
  vip?: boolean;
}

export interface Line250 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card250 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer250 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order250 {
  /** Counted from 1. */
  id: Int;
  customer: Customer250;
  lines: Line250[];
  payment: Card250 | Transfer250;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 250. */
orders25.put(
  "/orders250/:id",
  (id: Int, order: Order250, dryRun = false): Order250 => (dryRun ? order : { ...order, id }),
);

export interface Address251 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer251 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address251;
  vip?: boolean;
}

export interface Line251 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card251 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer251 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order251 {
  /** Counted from 1. */
  id: Int;
  customer: Customer251;
  lines: Line251[];
  payment: Card251 | Transfer251;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 251. */
orders25.put(
  "/orders251/:id",
  (id: Int, order: Order251, dryRun = false): Order251 => (dryRun ? order : { ...order, id }),
);

export interface Address252 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer252 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address252;
  vip?: boolean;
}

export interface Line252 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card252 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer252 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order252 {
  /** Counted from 1. */
  id: Int;
  customer: Customer252;
  lines: Line252[];
  payment: Card252 | Transfer252;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 252. */
orders25.put(
  "/orders252/:id",
  (id: Int, order: Order252, dryRun = false): Order252 => (dryRun ? order : { ...order, id }),
);

export interface Address253 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer253 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address253;
  vip?: boolean;
}

export interface Line253 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card253 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer253 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order253 {
  /** Counted from 1. */
  id: Int;
  customer: Customer253;
  lines: Line253[];
  payment: Card253 | Transfer253;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 253. */
orders25.put(
  "/orders253/:id",
  (id: Int, order: Order253, dryRun = false): Order253 => (dryRun ? order : { ...order, id }),
);

export interface Address254 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer254 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address254;
  vip?: boolean;
}

export interface Line254 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card254 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer254 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order254 {
  /** Counted from 1. */
  id: Int;
  customer: Customer254;
  lines: Line254[];
  payment: Card254 | Transfer254;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 254. */
orders25.put(
  "/orders254/:id",
  (id: Int, order: Order254, dryRun = false): Order254 => (dryRun ? order : { ...order, id }),
);

export interface Address255 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer255 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address255;
  vip?: boolean;
}

export interface Line255 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card255 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer255 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order255 {
  /** Counted from 1. */
  id: Int;
  customer: Customer255;
  lines: Line255[];
  payment: Card255 | Transfer255;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 255. */
orders25.put(
  "/orders255/:id",
  (id: Int, order: Order255, dryRun = false): Order255 => (dryRun ? order : { ...order, id }),
);

export interface Address256 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer256 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address256;
  vip?: boolean;
}

export interface Line256 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card256 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer256 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order256 {
  /** Counted from 1. */
  id: Int;
  customer: Customer256;
  lines: Line256[];
  payment: Card256 | Transfer256;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 256. */
orders25.put(
  "/orders256/:id",
  (id: Int, order: Order256, dryRun = false): Order256 => (dryRun ? order : { ...order, id }),
);

export interface Address257 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer257 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address257;
  vip?: boolean;
}

export interface Line257 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card257 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer257 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order257 {
  /** Counted from 1. */
  id: Int;
  customer: Customer257;
  lines: Line257[];
  payment: Card257 | Transfer257;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 257. */
orders25.put(
  "/orders257/:id",
  (id: Int, order: Order257, dryRun = false): Order257 => (dryRun ? order : { ...order, id }),
);

export interface Address258 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer258 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address258;
  vip?: boolean;
}

export interface Line258 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card258 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer258 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order258 {
  /** Counted from 1. */
  id: Int;
  customer: Customer258;
  lines: Line258[];
  payment: Card258 | Transfer258;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 258. */
orders25.put(
  "/orders258/:id",
  (id: Int, order: Order258, dryRun = false): Order258 => (dryRun ? order : { ...order, id }),
);

export interface Address259 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer259 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address259;
  vip?: boolean;
}

export interface Line259 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card259 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer259 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order259 {
  /** Counted from 1. */
  id: Int;
  customer: Customer259;
  lines: Line259[];
  payment: Card259 | Transfer259;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 259. */
orders25.put(
  "/orders259/:id",
  (id: Int, order: Order259, dryRun = false): Order259 => (dryRun ? order : { ...order, id }),
);
