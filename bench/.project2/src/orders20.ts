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
export const orders20 = new Router();

export interface Address200 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer200 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address200;
  vip?: boolean;
}

export interface Line200 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card200 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer200 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order200 {
  /** Counted from 1. */
  id: Int;
  customer: Customer200;
  lines: Line200[];
  payment: Card200 | Transfer200;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 200. */
orders20.put(
  "/orders200/:id",
  (id: Int, order: Order200, dryRun = false): Order200 => (dryRun ? order : { ...order, id }),
);

export interface Address201 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer201 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address201;
  vip?: boolean;
}

export interface Line201 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card201 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer201 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order201 {
  /** Counted from 1. */
  id: Int;
  customer: Customer201;
  lines: Line201[];
  payment: Card201 | Transfer201;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 201. */
orders20.put(
  "/orders201/:id",
  (id: Int, order: Order201, dryRun = false): Order201 => (dryRun ? order : { ...order, id }),
);

export interface Address202 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer202 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address202;
  vip?: boolean;
}

export interface Line202 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card202 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer202 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order202 {
  /** Counted from 1. */
  id: Int;
  customer: Customer202;
  lines: Line202[];
  payment: Card202 | Transfer202;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 202. */
orders20.put(
  "/orders202/:id",
  (id: Int, order: Order202, dryRun = false): Order202 => (dryRun ? order : { ...order, id }),
);

export interface Address203 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer203 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address203;
  vip?: boolean;
}

export interface Line203 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card203 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer203 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order203 {
  /** Counted from 1. */
  id: Int;
  customer: Customer203;
  lines: Line203[];
  payment: Card203 | Transfer203;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 203. */
orders20.put(
  "/orders203/:id",
  (id: Int, order: Order203, dryRun = false): Order203 => (dryRun ? order : { ...order, id }),
);

export interface Address204 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer204 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address204;
  vip?: boolean;
}

export interface Line204 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card204 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer204 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order204 {
  /** Counted from 1. */
  id: Int;
  customer: Customer204;
  lines: Line204[];
  payment: Card204 | Transfer204;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 204. */
orders20.put(
  "/orders204/:id",
  (id: Int, order: Order204, dryRun = false): Order204 => (dryRun ? order : { ...order, id }),
);

export interface Address205 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer205 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address205;
  vip?: boolean;
}

export interface Line205 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card205 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer205 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order205 {
  /** Counted from 1. */
  id: Int;
  customer: Customer205;
  lines: Line205[];
  payment: Card205 | Transfer205;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 205. */
orders20.put(
  "/orders205/:id",
  (id: Int, order: Order205, dryRun = false): Order205 => (dryRun ? order : { ...order, id }),
);

export interface Address206 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer206 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address206;
  vip?: boolean;
}

export interface Line206 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card206 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer206 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order206 {
  /** Counted from 1. */
  id: Int;
  customer: Customer206;
  lines: Line206[];
  payment: Card206 | Transfer206;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 206. */
orders20.put(
  "/orders206/:id",
  (id: Int, order: Order206, dryRun = false): Order206 => (dryRun ? order : { ...order, id }),
);

export interface Address207 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer207 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address207;
  vip?: boolean;
}

export interface Line207 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card207 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer207 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order207 {
  /** Counted from 1. */
  id: Int;
  customer: Customer207;
  lines: Line207[];
  payment: Card207 | Transfer207;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 207. */
orders20.put(
  "/orders207/:id",
  (id: Int, order: Order207, dryRun = false): Order207 => (dryRun ? order : { ...order, id }),
);

export interface Address208 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer208 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address208;
  vip?: boolean;
}

export interface Line208 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card208 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer208 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order208 {
  /** Counted from 1. */
  id: Int;
  customer: Customer208;
  lines: Line208[];
  payment: Card208 | Transfer208;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 208. */
orders20.put(
  "/orders208/:id",
  (id: Int, order: Order208, dryRun = false): Order208 => (dryRun ? order : { ...order, id }),
);

export interface Address209 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer209 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address209;
  vip?: boolean;
}

export interface Line209 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card209 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer209 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order209 {
  /** Counted from 1. */
  id: Int;
  customer: Customer209;
  lines: Line209[];
  payment: Card209 | Transfer209;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 209. */
orders20.put(
  "/orders209/:id",
  (id: Int, order: Order209, dryRun = false): Order209 => (dryRun ? order : { ...order, id }),
);
