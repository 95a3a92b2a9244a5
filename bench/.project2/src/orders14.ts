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
export const orders14 = new Router();

export interface Address140 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer140 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address140;
  vip?: boolean;
}

export interface Line140 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card140 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer140 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order140 {
  /** Counted from 1. */
  id: Int;
  customer: Customer140;
  lines: Line140[];
  payment: Card140 | Transfer140;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 140. */
orders14.put(
  "/orders140/:id",
  (id: Int, order: Order140, dryRun = false): Order140 => (dryRun ? order : { ...order, id }),
);

export interface Address141 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer141 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address141;
  vip?: boolean;
}

export interface Line141 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card141 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer141 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order141 {
  /** Counted from 1. */
  id: Int;
  customer: Customer141;
  lines: Line141[];
  payment: Card141 | Transfer141;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 141. */
orders14.put(
  "/orders141/:id",
  (id: Int, order: Order141, dryRun = false): Order141 => (dryRun ? order : { ...order, id }),
);

export interface Address142 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer142 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address142;
  vip?: boolean;
}

export interface Line142 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card142 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer142 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order142 {
  /** Counted from 1. */
  id: Int;
  customer: Customer142;
  lines: Line142[];
  payment: Card142 | Transfer142;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 142. */
orders14.put(
  "/orders142/:id",
  (id: Int, order: Order142, dryRun = false): Order142 => (dryRun ? order : { ...order, id }),
);

export interface Address143 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer143 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address143;
  vip?: boolean;
}

export interface Line143 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card143 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer143 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order143 {
  /** Counted from 1. */
  id: Int;
  customer: Customer143;
  lines: Line143[];
  payment: Card143 | Transfer143;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 143. */
orders14.put(
  "/orders143/:id",
  (id: Int, order: Order143, dryRun = false): Order143 => (dryRun ? order : { ...order, id }),
);

export interface Address144 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer144 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address144;
  vip?: boolean;
}

export interface Line144 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card144 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer144 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order144 {
  /** Counted from 1. */
  id: Int;
  customer: Customer144;
  lines: Line144[];
  payment: Card144 | Transfer144;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 144. */
orders14.put(
  "/orders144/:id",
  (id: Int, order: Order144, dryRun = false): Order144 => (dryRun ? order : { ...order, id }),
);

export interface Address145 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer145 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address145;
  vip?: boolean;
}

export interface Line145 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card145 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer145 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order145 {
  /** Counted from 1. */
  id: Int;
  customer: Customer145;
  lines: Line145[];
  payment: Card145 | Transfer145;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 145. */
orders14.put(
  "/orders145/:id",
  (id: Int, order: Order145, dryRun = false): Order145 => (dryRun ? order : { ...order, id }),
);

export interface Address146 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer146 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address146;
  vip?: boolean;
}

export interface Line146 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card146 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer146 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order146 {
  /** Counted from 1. */
  id: Int;
  customer: Customer146;
  lines: Line146[];
  payment: Card146 | Transfer146;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 146. */
orders14.put(
  "/orders146/:id",
  (id: Int, order: Order146, dryRun = false): Order146 => (dryRun ? order : { ...order, id }),
);

export interface Address147 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer147 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address147;
  vip?: boolean;
}

export interface Line147 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card147 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer147 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order147 {
  /** Counted from 1. */
  id: Int;
  customer: Customer147;
  lines: Line147[];
  payment: Card147 | Transfer147;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 147. */
orders14.put(
  "/orders147/:id",
  (id: Int, order: Order147, dryRun = false): Order147 => (dryRun ? order : { ...order, id }),
);

export interface Address148 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer148 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address148;
  vip?: boolean;
}

export interface Line148 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card148 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer148 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order148 {
  /** Counted from 1. */
  id: Int;
  customer: Customer148;
  lines: Line148[];
  payment: Card148 | Transfer148;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 148. */
orders14.put(
  "/orders148/:id",
  (id: Int, order: Order148, dryRun = false): Order148 => (dryRun ? order : { ...order, id }),
);

export interface Address149 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer149 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address149;
  vip?: boolean;
}

export interface Line149 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card149 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer149 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order149 {
  /** Counted from 1. */
  id: Int;
  customer: Customer149;
  lines: Line149[];
  payment: Card149 | Transfer149;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 149. */
orders14.put(
  "/orders149/:id",
  (id: Int, order: Order149, dryRun = false): Order149 => (dryRun ? order : { ...order, id }),
);
