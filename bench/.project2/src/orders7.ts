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
export const orders7 = new Router();

export interface Address70 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer70 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address70;
  vip?: boolean;
}

export interface Line70 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card70 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer70 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order70 {
  /** Counted from 1. */
  id: Int;
  customer: Customer70;
  lines: Line70[];
  payment: Card70 | Transfer70;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 70. */
orders7.put(
  "/orders70/:id",
  (id: Int, order: Order70, dryRun = false): Order70 => (dryRun ? order : { ...order, id }),
);

export interface Address71 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer71 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address71;
  vip?: boolean;
}

export interface Line71 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card71 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer71 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order71 {
  /** Counted from 1. */
  id: Int;
  customer: Customer71;
  lines: Line71[];
  payment: Card71 | Transfer71;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 71. */
orders7.put(
  "/orders71/:id",
  (id: Int, order: Order71, dryRun = false): Order71 => (dryRun ? order : { ...order, id }),
);

export interface Address72 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer72 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address72;
  vip?: boolean;
}

export interface Line72 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card72 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer72 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order72 {
  /** Counted from 1. */
  id: Int;
  customer: Customer72;
  lines: Line72[];
  payment: Card72 | Transfer72;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 72. */
orders7.put(
  "/orders72/:id",
  (id: Int, order: Order72, dryRun = false): Order72 => (dryRun ? order : { ...order, id }),
);

export interface Address73 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer73 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address73;
  vip?: boolean;
}

export interface Line73 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card73 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer73 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order73 {
  /** Counted from 1. */
  id: Int;
  customer: Customer73;
  lines: Line73[];
  payment: Card73 | Transfer73;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 73. */
orders7.put(
  "/orders73/:id",
  (id: Int, order: Order73, dryRun = false): Order73 => (dryRun ? order : { ...order, id }),
);

export interface Address74 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer74 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address74;
  vip?: boolean;
}

export interface Line74 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card74 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer74 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order74 {
  /** Counted from 1. */
  id: Int;
  customer: Customer74;
  lines: Line74[];
  payment: Card74 | Transfer74;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 74. */
orders7.put(
  "/orders74/:id",
  (id: Int, order: Order74, dryRun = false): Order74 => (dryRun ? order : { ...order, id }),
);

export interface Address75 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer75 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address75;
  vip?: boolean;
}

export interface Line75 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card75 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer75 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order75 {
  /** Counted from 1. */
  id: Int;
  customer: Customer75;
  lines: Line75[];
  payment: Card75 | Transfer75;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 75. */
orders7.put(
  "/orders75/:id",
  (id: Int, order: Order75, dryRun = false): Order75 => (dryRun ? order : { ...order, id }),
);

export interface Address76 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer76 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address76;
  vip?: boolean;
}

export interface Line76 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card76 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer76 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order76 {
  /** Counted from 1. */
  id: Int;
  customer: Customer76;
  lines: Line76[];
  payment: Card76 | Transfer76;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 76. */
orders7.put(
  "/orders76/:id",
  (id: Int, order: Order76, dryRun = false): Order76 => (dryRun ? order : { ...order, id }),
);

export interface Address77 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer77 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address77;
  vip?: boolean;
}

export interface Line77 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card77 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer77 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order77 {
  /** Counted from 1. */
  id: Int;
  customer: Customer77;
  lines: Line77[];
  payment: Card77 | Transfer77;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 77. */
orders7.put(
  "/orders77/:id",
  (id: Int, order: Order77, dryRun = false): Order77 => (dryRun ? order : { ...order, id }),
);

export interface Address78 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer78 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address78;
  vip?: boolean;
}

export interface Line78 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card78 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer78 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order78 {
  /** Counted from 1. */
  id: Int;
  customer: Customer78;
  lines: Line78[];
  payment: Card78 | Transfer78;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 78. */
orders7.put(
  "/orders78/:id",
  (id: Int, order: Order78, dryRun = false): Order78 => (dryRun ? order : { ...order, id }),
);

export interface Address79 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer79 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address79;
  vip?: boolean;
}

export interface Line79 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card79 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer79 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order79 {
  /** Counted from 1. */
  id: Int;
  customer: Customer79;
  lines: Line79[];
  payment: Card79 | Transfer79;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 79. */
orders7.put(
  "/orders79/:id",
  (id: Int, order: Order79, dryRun = false): Order79 => (dryRun ? order : { ...order, id }),
);
