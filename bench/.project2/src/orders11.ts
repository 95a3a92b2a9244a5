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
export const orders11 = new Router();

export interface Address110 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer110 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address110;
  vip?: boolean;
}

export interface Line110 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card110 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer110 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order110 {
  /** Counted from 1. */
  id: Int;
  customer: Customer110;
  lines: Line110[];
  payment: Card110 | Transfer110;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 110. */
orders11.put(
  "/orders110/:id",
  (id: Int, order: Order110, dryRun = false): Order110 => (dryRun ? order : { ...order, id }),
);

export interface Address111 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer111 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address111;
  vip?: boolean;
}

export interface Line111 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card111 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer111 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order111 {
  /** Counted from 1. */
  id: Int;
  customer: Customer111;
  lines: Line111[];
  payment: Card111 | Transfer111;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 111. */
orders11.put(
  "/orders111/:id",
  (id: Int, order: Order111, dryRun = false): Order111 => (dryRun ? order : { ...order, id }),
);

export interface Address112 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer112 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address112;
  vip?: boolean;
}

export interface Line112 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card112 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer112 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order112 {
  /** Counted from 1. */
  id: Int;
  customer: Customer112;
  lines: Line112[];
  payment: Card112 | Transfer112;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 112. */
orders11.put(
  "/orders112/:id",
  (id: Int, order: Order112, dryRun = false): Order112 => (dryRun ? order : { ...order, id }),
);

export interface Address113 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer113 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address113;
  vip?: boolean;
}

export interface Line113 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card113 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer113 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order113 {
  /** Counted from 1. */
  id: Int;
  customer: Customer113;
  lines: Line113[];
  payment: Card113 | Transfer113;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 113. */
orders11.put(
  "/orders113/:id",
  (id: Int, order: Order113, dryRun = false): Order113 => (dryRun ? order : { ...order, id }),
);

export interface Address114 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer114 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address114;
  vip?: boolean;
}

export interface Line114 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card114 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer114 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order114 {
  /** Counted from 1. */
  id: Int;
  customer: Customer114;
  lines: Line114[];
  payment: Card114 | Transfer114;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 114. */
orders11.put(
  "/orders114/:id",
  (id: Int, order: Order114, dryRun = false): Order114 => (dryRun ? order : { ...order, id }),
);

export interface Address115 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer115 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address115;
  vip?: boolean;
}

export interface Line115 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card115 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer115 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order115 {
  /** Counted from 1. */
  id: Int;
  customer: Customer115;
  lines: Line115[];
  payment: Card115 | Transfer115;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 115. */
orders11.put(
  "/orders115/:id",
  (id: Int, order: Order115, dryRun = false): Order115 => (dryRun ? order : { ...order, id }),
);

export interface Address116 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer116 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address116;
  vip?: boolean;
}

export interface Line116 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card116 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer116 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order116 {
  /** Counted from 1. */
  id: Int;
  customer: Customer116;
  lines: Line116[];
  payment: Card116 | Transfer116;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 116. */
orders11.put(
  "/orders116/:id",
  (id: Int, order: Order116, dryRun = false): Order116 => (dryRun ? order : { ...order, id }),
);

export interface Address117 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer117 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address117;
  vip?: boolean;
}

export interface Line117 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card117 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer117 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order117 {
  /** Counted from 1. */
  id: Int;
  customer: Customer117;
  lines: Line117[];
  payment: Card117 | Transfer117;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 117. */
orders11.put(
  "/orders117/:id",
  (id: Int, order: Order117, dryRun = false): Order117 => (dryRun ? order : { ...order, id }),
);

export interface Address118 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer118 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address118;
  vip?: boolean;
}

export interface Line118 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card118 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer118 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order118 {
  /** Counted from 1. */
  id: Int;
  customer: Customer118;
  lines: Line118[];
  payment: Card118 | Transfer118;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 118. */
orders11.put(
  "/orders118/:id",
  (id: Int, order: Order118, dryRun = false): Order118 => (dryRun ? order : { ...order, id }),
);

export interface Address119 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer119 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address119;
  vip?: boolean;
}

export interface Line119 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card119 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer119 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order119 {
  /** Counted from 1. */
  id: Int;
  customer: Customer119;
  lines: Line119[];
  payment: Card119 | Transfer119;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 119. */
orders11.put(
  "/orders119/:id",
  (id: Int, order: Order119, dryRun = false): Order119 => (dryRun ? order : { ...order, id }),
);
