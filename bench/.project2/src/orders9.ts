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
export const orders9 = new Router();

export interface Address90 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer90 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address90;
  vip?: boolean;
}

export interface Line90 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card90 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer90 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order90 {
  /** Counted from 1. */
  id: Int;
  customer: Customer90;
  lines: Line90[];
  payment: Card90 | Transfer90;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 90. */
orders9.put(
  "/orders90/:id",
  (id: Int, order: Order90, dryRun = false): Order90 => (dryRun ? order : { ...order, id }),
);

export interface Address91 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer91 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address91;
  vip?: boolean;
}

export interface Line91 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card91 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer91 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order91 {
  /** Counted from 1. */
  id: Int;
  customer: Customer91;
  lines: Line91[];
  payment: Card91 | Transfer91;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 91. */
orders9.put(
  "/orders91/:id",
  (id: Int, order: Order91, dryRun = false): Order91 => (dryRun ? order : { ...order, id }),
);

export interface Address92 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer92 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address92;
  vip?: boolean;
}

export interface Line92 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card92 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer92 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order92 {
  /** Counted from 1. */
  id: Int;
  customer: Customer92;
  lines: Line92[];
  payment: Card92 | Transfer92;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 92. */
orders9.put(
  "/orders92/:id",
  (id: Int, order: Order92, dryRun = false): Order92 => (dryRun ? order : { ...order, id }),
);

export interface Address93 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer93 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address93;
  vip?: boolean;
}

export interface Line93 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card93 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer93 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order93 {
  /** Counted from 1. */
  id: Int;
  customer: Customer93;
  lines: Line93[];
  payment: Card93 | Transfer93;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 93. */
orders9.put(
  "/orders93/:id",
  (id: Int, order: Order93, dryRun = false): Order93 => (dryRun ? order : { ...order, id }),
);

export interface Address94 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer94 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address94;
  vip?: boolean;
}

export interface Line94 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card94 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer94 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order94 {
  /** Counted from 1. */
  id: Int;
  customer: Customer94;
  lines: Line94[];
  payment: Card94 | Transfer94;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 94. */
orders9.put(
  "/orders94/:id",
  (id: Int, order: Order94, dryRun = false): Order94 => (dryRun ? order : { ...order, id }),
);

export interface Address95 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer95 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address95;
  vip?: boolean;
}

export interface Line95 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card95 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer95 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order95 {
  /** Counted from 1. */
  id: Int;
  customer: Customer95;
  lines: Line95[];
  payment: Card95 | Transfer95;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 95. */
orders9.put(
  "/orders95/:id",
  (id: Int, order: Order95, dryRun = false): Order95 => (dryRun ? order : { ...order, id }),
);

export interface Address96 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer96 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address96;
  vip?: boolean;
}

export interface Line96 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card96 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer96 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order96 {
  /** Counted from 1. */
  id: Int;
  customer: Customer96;
  lines: Line96[];
  payment: Card96 | Transfer96;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 96. */
orders9.put(
  "/orders96/:id",
  (id: Int, order: Order96, dryRun = false): Order96 => (dryRun ? order : { ...order, id }),
);

export interface Address97 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer97 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address97;
  vip?: boolean;
}

export interface Line97 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card97 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer97 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order97 {
  /** Counted from 1. */
  id: Int;
  customer: Customer97;
  lines: Line97[];
  payment: Card97 | Transfer97;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 97. */
orders9.put(
  "/orders97/:id",
  (id: Int, order: Order97, dryRun = false): Order97 => (dryRun ? order : { ...order, id }),
);

export interface Address98 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer98 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address98;
  vip?: boolean;
}

export interface Line98 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card98 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer98 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order98 {
  /** Counted from 1. */
  id: Int;
  customer: Customer98;
  lines: Line98[];
  payment: Card98 | Transfer98;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 98. */
orders9.put(
  "/orders98/:id",
  (id: Int, order: Order98, dryRun = false): Order98 => (dryRun ? order : { ...order, id }),
);

export interface Address99 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer99 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address99;
  vip?: boolean;
}

export interface Line99 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card99 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer99 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order99 {
  /** Counted from 1. */
  id: Int;
  customer: Customer99;
  lines: Line99[];
  payment: Card99 | Transfer99;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 99. */
orders9.put(
  "/orders99/:id",
  (id: Int, order: Order99, dryRun = false): Order99 => (dryRun ? order : { ...order, id }),
);
