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
export const orders8 = new Router();

export interface Address80 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer80 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address80;
  vip?: boolean;
}

export interface Line80 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card80 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer80 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order80 {
  /** Counted from 1. */
  id: Int;
  customer: Customer80;
  lines: Line80[];
  payment: Card80 | Transfer80;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 80. */
orders8.put(
  "/orders80/:id",
  (id: Int, order: Order80, dryRun = false): Order80 => (dryRun ? order : { ...order, id }),
);

export interface Address81 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer81 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address81;
  vip?: boolean;
}

export interface Line81 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card81 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer81 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order81 {
  /** Counted from 1. */
  id: Int;
  customer: Customer81;
  lines: Line81[];
  payment: Card81 | Transfer81;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 81. */
orders8.put(
  "/orders81/:id",
  (id: Int, order: Order81, dryRun = false): Order81 => (dryRun ? order : { ...order, id }),
);

export interface Address82 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer82 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address82;
  vip?: boolean;
}

export interface Line82 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card82 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer82 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order82 {
  /** Counted from 1. */
  id: Int;
  customer: Customer82;
  lines: Line82[];
  payment: Card82 | Transfer82;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 82. */
orders8.put(
  "/orders82/:id",
  (id: Int, order: Order82, dryRun = false): Order82 => (dryRun ? order : { ...order, id }),
);

export interface Address83 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer83 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address83;
  vip?: boolean;
}

export interface Line83 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card83 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer83 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order83 {
  /** Counted from 1. */
  id: Int;
  customer: Customer83;
  lines: Line83[];
  payment: Card83 | Transfer83;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 83. */
orders8.put(
  "/orders83/:id",
  (id: Int, order: Order83, dryRun = false): Order83 => (dryRun ? order : { ...order, id }),
);

export interface Address84 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer84 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address84;
  vip?: boolean;
}

export interface Line84 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card84 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer84 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order84 {
  /** Counted from 1. */
  id: Int;
  customer: Customer84;
  lines: Line84[];
  payment: Card84 | Transfer84;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 84. */
orders8.put(
  "/orders84/:id",
  (id: Int, order: Order84, dryRun = false): Order84 => (dryRun ? order : { ...order, id }),
);

export interface Address85 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer85 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address85;
  vip?: boolean;
}

export interface Line85 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card85 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer85 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order85 {
  /** Counted from 1. */
  id: Int;
  customer: Customer85;
  lines: Line85[];
  payment: Card85 | Transfer85;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 85. */
orders8.put(
  "/orders85/:id",
  (id: Int, order: Order85, dryRun = false): Order85 => (dryRun ? order : { ...order, id }),
);

export interface Address86 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer86 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address86;
  vip?: boolean;
}

export interface Line86 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card86 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer86 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order86 {
  /** Counted from 1. */
  id: Int;
  customer: Customer86;
  lines: Line86[];
  payment: Card86 | Transfer86;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 86. */
orders8.put(
  "/orders86/:id",
  (id: Int, order: Order86, dryRun = false): Order86 => (dryRun ? order : { ...order, id }),
);

export interface Address87 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer87 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address87;
  vip?: boolean;
}

export interface Line87 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card87 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer87 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order87 {
  /** Counted from 1. */
  id: Int;
  customer: Customer87;
  lines: Line87[];
  payment: Card87 | Transfer87;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 87. */
orders8.put(
  "/orders87/:id",
  (id: Int, order: Order87, dryRun = false): Order87 => (dryRun ? order : { ...order, id }),
);

export interface Address88 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer88 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address88;
  vip?: boolean;
}

export interface Line88 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card88 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer88 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order88 {
  /** Counted from 1. */
  id: Int;
  customer: Customer88;
  lines: Line88[];
  payment: Card88 | Transfer88;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 88. */
orders8.put(
  "/orders88/:id",
  (id: Int, order: Order88, dryRun = false): Order88 => (dryRun ? order : { ...order, id }),
);

export interface Address89 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer89 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address89;
  vip?: boolean;
}

export interface Line89 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card89 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer89 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order89 {
  /** Counted from 1. */
  id: Int;
  customer: Customer89;
  lines: Line89[];
  payment: Card89 | Transfer89;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 89. */
orders8.put(
  "/orders89/:id",
  (id: Int, order: Order89, dryRun = false): Order89 => (dryRun ? order : { ...order, id }),
);
