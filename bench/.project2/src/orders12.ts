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
export const orders12 = new Router();

export interface Address120 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer120 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address120;
  vip?: boolean;
}

export interface Line120 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card120 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer120 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order120 {
  /** Counted from 1. */
  id: Int;
  customer: Customer120;
  lines: Line120[];
  payment: Card120 | Transfer120;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 120. */
orders12.put(
  "/orders120/:id",
  (id: Int, order: Order120, dryRun = false): Order120 => (dryRun ? order : { ...order, id }),
);

export interface Address121 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer121 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address121;
  vip?: boolean;
}

export interface Line121 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card121 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer121 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order121 {
  /** Counted from 1. */
  id: Int;
  customer: Customer121;
  lines: Line121[];
  payment: Card121 | Transfer121;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 121. */
orders12.put(
  "/orders121/:id",
  (id: Int, order: Order121, dryRun = false): Order121 => (dryRun ? order : { ...order, id }),
);

export interface Address122 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer122 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address122;
  vip?: boolean;
}

export interface Line122 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card122 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer122 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order122 {
  /** Counted from 1. */
  id: Int;
  customer: Customer122;
  lines: Line122[];
  payment: Card122 | Transfer122;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 122. */
orders12.put(
  "/orders122/:id",
  (id: Int, order: Order122, dryRun = false): Order122 => (dryRun ? order : { ...order, id }),
);

export interface Address123 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer123 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address123;
  vip?: boolean;
}

export interface Line123 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card123 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer123 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order123 {
  /** Counted from 1. */
  id: Int;
  customer: Customer123;
  lines: Line123[];
  payment: Card123 | Transfer123;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 123. */
orders12.put(
  "/orders123/:id",
  (id: Int, order: Order123, dryRun = false): Order123 => (dryRun ? order : { ...order, id }),
);

export interface Address124 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer124 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address124;
  vip?: boolean;
}

export interface Line124 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card124 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer124 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order124 {
  /** Counted from 1. */
  id: Int;
  customer: Customer124;
  lines: Line124[];
  payment: Card124 | Transfer124;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 124. */
orders12.put(
  "/orders124/:id",
  (id: Int, order: Order124, dryRun = false): Order124 => (dryRun ? order : { ...order, id }),
);

export interface Address125 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer125 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address125;
  vip?: boolean;
}

export interface Line125 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card125 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer125 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order125 {
  /** Counted from 1. */
  id: Int;
  customer: Customer125;
  lines: Line125[];
  payment: Card125 | Transfer125;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 125. */
orders12.put(
  "/orders125/:id",
  (id: Int, order: Order125, dryRun = false): Order125 => (dryRun ? order : { ...order, id }),
);

export interface Address126 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer126 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address126;
  vip?: boolean;
}

export interface Line126 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card126 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer126 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order126 {
  /** Counted from 1. */
  id: Int;
  customer: Customer126;
  lines: Line126[];
  payment: Card126 | Transfer126;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 126. */
orders12.put(
  "/orders126/:id",
  (id: Int, order: Order126, dryRun = false): Order126 => (dryRun ? order : { ...order, id }),
);

export interface Address127 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer127 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address127;
  vip?: boolean;
}

export interface Line127 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card127 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer127 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order127 {
  /** Counted from 1. */
  id: Int;
  customer: Customer127;
  lines: Line127[];
  payment: Card127 | Transfer127;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 127. */
orders12.put(
  "/orders127/:id",
  (id: Int, order: Order127, dryRun = false): Order127 => (dryRun ? order : { ...order, id }),
);

export interface Address128 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer128 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address128;
  vip?: boolean;
}

export interface Line128 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card128 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer128 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order128 {
  /** Counted from 1. */
  id: Int;
  customer: Customer128;
  lines: Line128[];
  payment: Card128 | Transfer128;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 128. */
orders12.put(
  "/orders128/:id",
  (id: Int, order: Order128, dryRun = false): Order128 => (dryRun ? order : { ...order, id }),
);

export interface Address129 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer129 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address129;
  vip?: boolean;
}

export interface Line129 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card129 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer129 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order129 {
  /** Counted from 1. */
  id: Int;
  customer: Customer129;
  lines: Line129[];
  payment: Card129 | Transfer129;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 129. */
orders12.put(
  "/orders129/:id",
  (id: Int, order: Order129, dryRun = false): Order129 => (dryRun ? order : { ...order, id }),
);
