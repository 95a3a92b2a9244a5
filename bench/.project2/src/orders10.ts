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
export const orders10 = new Router();

export interface Address100 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer100 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address100;
  vip?: boolean;
}

export interface Line100 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card100 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer100 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order100 {
  /** Counted from 1. */
  id: Int;
  customer: Customer100;
  lines: Line100[];
  payment: Card100 | Transfer100;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 100. */
orders10.put(
  "/orders100/:id",
  (id: Int, order: Order100, dryRun = false): Order100 => (dryRun ? order : { ...order, id }),
);

export interface Address101 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer101 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address101;
  vip?: boolean;
}

export interface Line101 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card101 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer101 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order101 {
  /** Counted from 1. */
  id: Int;
  customer: Customer101;
  lines: Line101[];
  payment: Card101 | Transfer101;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 101. */
orders10.put(
  "/orders101/:id",
  (id: Int, order: Order101, dryRun = false): Order101 => (dryRun ? order : { ...order, id }),
);

export interface Address102 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer102 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address102;
  vip?: boolean;
}

export interface Line102 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card102 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer102 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order102 {
  /** Counted from 1. */
  id: Int;
  customer: Customer102;
  lines: Line102[];
  payment: Card102 | Transfer102;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 102. */
orders10.put(
  "/orders102/:id",
  (id: Int, order: Order102, dryRun = false): Order102 => (dryRun ? order : { ...order, id }),
);

export interface Address103 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer103 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address103;
  vip?: boolean;
}

export interface Line103 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card103 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer103 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order103 {
  /** Counted from 1. */
  id: Int;
  customer: Customer103;
  lines: Line103[];
  payment: Card103 | Transfer103;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 103. */
orders10.put(
  "/orders103/:id",
  (id: Int, order: Order103, dryRun = false): Order103 => (dryRun ? order : { ...order, id }),
);

export interface Address104 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer104 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address104;
  vip?: boolean;
}

export interface Line104 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card104 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer104 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order104 {
  /** Counted from 1. */
  id: Int;
  customer: Customer104;
  lines: Line104[];
  payment: Card104 | Transfer104;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 104. */
orders10.put(
  "/orders104/:id",
  (id: Int, order: Order104, dryRun = false): Order104 => (dryRun ? order : { ...order, id }),
);

export interface Address105 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer105 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address105;
  vip?: boolean;
}

export interface Line105 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card105 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer105 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order105 {
  /** Counted from 1. */
  id: Int;
  customer: Customer105;
  lines: Line105[];
  payment: Card105 | Transfer105;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 105. */
orders10.put(
  "/orders105/:id",
  (id: Int, order: Order105, dryRun = false): Order105 => (dryRun ? order : { ...order, id }),
);

export interface Address106 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer106 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address106;
  vip?: boolean;
}

export interface Line106 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card106 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer106 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order106 {
  /** Counted from 1. */
  id: Int;
  customer: Customer106;
  lines: Line106[];
  payment: Card106 | Transfer106;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 106. */
orders10.put(
  "/orders106/:id",
  (id: Int, order: Order106, dryRun = false): Order106 => (dryRun ? order : { ...order, id }),
);

export interface Address107 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer107 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address107;
  vip?: boolean;
}

export interface Line107 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card107 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer107 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order107 {
  /** Counted from 1. */
  id: Int;
  customer: Customer107;
  lines: Line107[];
  payment: Card107 | Transfer107;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 107. */
orders10.put(
  "/orders107/:id",
  (id: Int, order: Order107, dryRun = false): Order107 => (dryRun ? order : { ...order, id }),
);

export interface Address108 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer108 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address108;
  vip?: boolean;
}

export interface Line108 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card108 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer108 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order108 {
  /** Counted from 1. */
  id: Int;
  customer: Customer108;
  lines: Line108[];
  payment: Card108 | Transfer108;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 108. */
orders10.put(
  "/orders108/:id",
  (id: Int, order: Order108, dryRun = false): Order108 => (dryRun ? order : { ...order, id }),
);

export interface Address109 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer109 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address109;
  vip?: boolean;
}

export interface Line109 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card109 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer109 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order109 {
  /** Counted from 1. */
  id: Int;
  customer: Customer109;
  lines: Line109[];
  payment: Card109 | Transfer109;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 109. */
orders10.put(
  "/orders109/:id",
  (id: Int, order: Order109, dryRun = false): Order109 => (dryRun ? order : { ...order, id }),
);
