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
export const orders17 = new Router();

export interface Address170 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer170 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address170;
  vip?: boolean;
}

export interface Line170 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card170 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer170 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order170 {
  /** Counted from 1. */
  id: Int;
  customer: Customer170;
  lines: Line170[];
  payment: Card170 | Transfer170;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 170. */
orders17.put(
  "/orders170/:id",
  (id: Int, order: Order170, dryRun = false): Order170 => (dryRun ? order : { ...order, id }),
);

export interface Address171 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer171 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address171;
  vip?: boolean;
}

export interface Line171 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card171 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer171 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order171 {
  /** Counted from 1. */
  id: Int;
  customer: Customer171;
  lines: Line171[];
  payment: Card171 | Transfer171;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 171. */
orders17.put(
  "/orders171/:id",
  (id: Int, order: Order171, dryRun = false): Order171 => (dryRun ? order : { ...order, id }),
);

export interface Address172 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer172 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address172;
  vip?: boolean;
}

export interface Line172 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card172 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer172 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order172 {
  /** Counted from 1. */
  id: Int;
  customer: Customer172;
  lines: Line172[];
  payment: Card172 | Transfer172;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 172. */
orders17.put(
  "/orders172/:id",
  (id: Int, order: Order172, dryRun = false): Order172 => (dryRun ? order : { ...order, id }),
);

export interface Address173 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer173 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address173;
  vip?: boolean;
}

export interface Line173 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card173 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer173 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order173 {
  /** Counted from 1. */
  id: Int;
  customer: Customer173;
  lines: Line173[];
  payment: Card173 | Transfer173;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 173. */
orders17.put(
  "/orders173/:id",
  (id: Int, order: Order173, dryRun = false): Order173 => (dryRun ? order : { ...order, id }),
);

export interface Address174 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer174 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address174;
  vip?: boolean;
}

export interface Line174 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card174 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer174 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order174 {
  /** Counted from 1. */
  id: Int;
  customer: Customer174;
  lines: Line174[];
  payment: Card174 | Transfer174;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 174. */
orders17.put(
  "/orders174/:id",
  (id: Int, order: Order174, dryRun = false): Order174 => (dryRun ? order : { ...order, id }),
);

export interface Address175 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer175 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address175;
  vip?: boolean;
}

export interface Line175 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card175 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer175 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order175 {
  /** Counted from 1. */
  id: Int;
  customer: Customer175;
  lines: Line175[];
  payment: Card175 | Transfer175;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 175. */
orders17.put(
  "/orders175/:id",
  (id: Int, order: Order175, dryRun = false): Order175 => (dryRun ? order : { ...order, id }),
);

export interface Address176 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer176 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address176;
  vip?: boolean;
}

export interface Line176 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card176 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer176 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order176 {
  /** Counted from 1. */
  id: Int;
  customer: Customer176;
  lines: Line176[];
  payment: Card176 | Transfer176;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 176. */
orders17.put(
  "/orders176/:id",
  (id: Int, order: Order176, dryRun = false): Order176 => (dryRun ? order : { ...order, id }),
);

export interface Address177 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer177 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address177;
  vip?: boolean;
}

export interface Line177 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card177 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer177 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order177 {
  /** Counted from 1. */
  id: Int;
  customer: Customer177;
  lines: Line177[];
  payment: Card177 | Transfer177;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 177. */
orders17.put(
  "/orders177/:id",
  (id: Int, order: Order177, dryRun = false): Order177 => (dryRun ? order : { ...order, id }),
);

export interface Address178 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer178 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address178;
  vip?: boolean;
}

export interface Line178 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card178 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer178 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order178 {
  /** Counted from 1. */
  id: Int;
  customer: Customer178;
  lines: Line178[];
  payment: Card178 | Transfer178;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 178. */
orders17.put(
  "/orders178/:id",
  (id: Int, order: Order178, dryRun = false): Order178 => (dryRun ? order : { ...order, id }),
);

export interface Address179 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer179 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address179;
  vip?: boolean;
}

export interface Line179 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card179 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer179 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order179 {
  /** Counted from 1. */
  id: Int;
  customer: Customer179;
  lines: Line179[];
  payment: Card179 | Transfer179;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 179. */
orders17.put(
  "/orders179/:id",
  (id: Int, order: Order179, dryRun = false): Order179 => (dryRun ? order : { ...order, id }),
);
