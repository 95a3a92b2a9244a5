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
export const orders6 = new Router();

export interface Address60 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer60 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address60;
  vip?: boolean;
}

export interface Line60 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card60 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer60 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order60 {
  /** Counted from 1. */
  id: Int;
  customer: Customer60;
  lines: Line60[];
  payment: Card60 | Transfer60;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 60. */
orders6.put(
  "/orders60/:id",
  (id: Int, order: Order60, dryRun = false): Order60 => (dryRun ? order : { ...order, id }),
);

export interface Address61 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer61 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address61;
  vip?: boolean;
}

export interface Line61 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card61 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer61 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order61 {
  /** Counted from 1. */
  id: Int;
  customer: Customer61;
  lines: Line61[];
  payment: Card61 | Transfer61;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 61. */
orders6.put(
  "/orders61/:id",
  (id: Int, order: Order61, dryRun = false): Order61 => (dryRun ? order : { ...order, id }),
);

export interface Address62 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer62 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address62;
  vip?: boolean;
}

export interface Line62 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card62 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer62 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order62 {
  /** Counted from 1. */
  id: Int;
  customer: Customer62;
  lines: Line62[];
  payment: Card62 | Transfer62;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 62. */
orders6.put(
  "/orders62/:id",
  (id: Int, order: Order62, dryRun = false): Order62 => (dryRun ? order : { ...order, id }),
);

export interface Address63 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer63 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address63;
  vip?: boolean;
}

export interface Line63 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card63 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer63 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order63 {
  /** Counted from 1. */
  id: Int;
  customer: Customer63;
  lines: Line63[];
  payment: Card63 | Transfer63;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 63. */
orders6.put(
  "/orders63/:id",
  (id: Int, order: Order63, dryRun = false): Order63 => (dryRun ? order : { ...order, id }),
);

export interface Address64 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer64 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address64;
  vip?: boolean;
}

export interface Line64 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card64 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer64 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order64 {
  /** Counted from 1. */
  id: Int;
  customer: Customer64;
  lines: Line64[];
  payment: Card64 | Transfer64;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 64. */
orders6.put(
  "/orders64/:id",
  (id: Int, order: Order64, dryRun = false): Order64 => (dryRun ? order : { ...order, id }),
);

export interface Address65 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer65 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address65;
  vip?: boolean;
}

export interface Line65 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card65 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer65 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order65 {
  /** Counted from 1. */
  id: Int;
  customer: Customer65;
  lines: Line65[];
  payment: Card65 | Transfer65;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 65. */
orders6.put(
  "/orders65/:id",
  (id: Int, order: Order65, dryRun = false): Order65 => (dryRun ? order : { ...order, id }),
);

export interface Address66 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer66 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address66;
  vip?: boolean;
}

export interface Line66 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card66 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer66 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order66 {
  /** Counted from 1. */
  id: Int;
  customer: Customer66;
  lines: Line66[];
  payment: Card66 | Transfer66;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 66. */
orders6.put(
  "/orders66/:id",
  (id: Int, order: Order66, dryRun = false): Order66 => (dryRun ? order : { ...order, id }),
);

export interface Address67 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer67 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address67;
  vip?: boolean;
}

export interface Line67 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card67 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer67 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order67 {
  /** Counted from 1. */
  id: Int;
  customer: Customer67;
  lines: Line67[];
  payment: Card67 | Transfer67;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 67. */
orders6.put(
  "/orders67/:id",
  (id: Int, order: Order67, dryRun = false): Order67 => (dryRun ? order : { ...order, id }),
);

export interface Address68 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer68 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address68;
  vip?: boolean;
}

export interface Line68 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card68 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer68 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order68 {
  /** Counted from 1. */
  id: Int;
  customer: Customer68;
  lines: Line68[];
  payment: Card68 | Transfer68;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 68. */
orders6.put(
  "/orders68/:id",
  (id: Int, order: Order68, dryRun = false): Order68 => (dryRun ? order : { ...order, id }),
);

export interface Address69 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer69 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address69;
  vip?: boolean;
}

export interface Line69 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card69 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer69 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order69 {
  /** Counted from 1. */
  id: Int;
  customer: Customer69;
  lines: Line69[];
  payment: Card69 | Transfer69;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 69. */
orders6.put(
  "/orders69/:id",
  (id: Int, order: Order69, dryRun = false): Order69 => (dryRun ? order : { ...order, id }),
);
