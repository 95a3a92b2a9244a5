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
export const orders29 = new Router();

export interface Address290 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer290 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address290;
  vip?: boolean;
}

export interface Line290 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card290 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer290 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order290 {
  /** Counted from 1. */
  id: Int;
  customer: Customer290;
  lines: Line290[];
  payment: Card290 | Transfer290;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 290. */
orders29.put(
  "/orders290/:id",
  (id: Int, order: Order290, dryRun = false): Order290 => (dryRun ? order : { ...order, id }),
);

export interface Address291 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer291 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address291;
  vip?: boolean;
}

export interface Line291 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card291 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer291 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order291 {
  /** Counted from 1. */
  id: Int;
  customer: Customer291;
  lines: Line291[];
  payment: Card291 | Transfer291;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 291. */
orders29.put(
  "/orders291/:id",
  (id: Int, order: Order291, dryRun = false): Order291 => (dryRun ? order : { ...order, id }),
);

export interface Address292 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer292 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address292;
  vip?: boolean;
}

export interface Line292 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card292 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer292 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order292 {
  /** Counted from 1. */
  id: Int;
  customer: Customer292;
  lines: Line292[];
  payment: Card292 | Transfer292;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 292. */
orders29.put(
  "/orders292/:id",
  (id: Int, order: Order292, dryRun = false): Order292 => (dryRun ? order : { ...order, id }),
);

export interface Address293 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer293 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address293;
  vip?: boolean;
}

export interface Line293 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card293 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer293 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order293 {
  /** Counted from 1. */
  id: Int;
  customer: Customer293;
  lines: Line293[];
  payment: Card293 | Transfer293;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 293. */
orders29.put(
  "/orders293/:id",
  (id: Int, order: Order293, dryRun = false): Order293 => (dryRun ? order : { ...order, id }),
);

export interface Address294 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer294 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address294;
  vip?: boolean;
}

export interface Line294 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card294 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer294 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order294 {
  /** Counted from 1. */
  id: Int;
  customer: Customer294;
  lines: Line294[];
  payment: Card294 | Transfer294;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 294. */
orders29.put(
  "/orders294/:id",
  (id: Int, order: Order294, dryRun = false): Order294 => (dryRun ? order : { ...order, id }),
);

export interface Address295 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer295 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address295;
  vip?: boolean;
}

export interface Line295 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card295 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer295 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order295 {
  /** Counted from 1. */
  id: Int;
  customer: Customer295;
  lines: Line295[];
  payment: Card295 | Transfer295;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 295. */
orders29.put(
  "/orders295/:id",
  (id: Int, order: Order295, dryRun = false): Order295 => (dryRun ? order : { ...order, id }),
);

export interface Address296 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer296 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address296;
  vip?: boolean;
}

export interface Line296 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card296 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer296 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order296 {
  /** Counted from 1. */
  id: Int;
  customer: Customer296;
  lines: Line296[];
  payment: Card296 | Transfer296;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 296. */
orders29.put(
  "/orders296/:id",
  (id: Int, order: Order296, dryRun = false): Order296 => (dryRun ? order : { ...order, id }),
);

export interface Address297 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer297 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address297;
  vip?: boolean;
}

export interface Line297 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card297 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer297 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order297 {
  /** Counted from 1. */
  id: Int;
  customer: Customer297;
  lines: Line297[];
  payment: Card297 | Transfer297;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 297. */
orders29.put(
  "/orders297/:id",
  (id: Int, order: Order297, dryRun = false): Order297 => (dryRun ? order : { ...order, id }),
);

export interface Address298 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer298 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address298;
  vip?: boolean;
}

export interface Line298 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card298 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer298 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order298 {
  /** Counted from 1. */
  id: Int;
  customer: Customer298;
  lines: Line298[];
  payment: Card298 | Transfer298;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 298. */
orders29.put(
  "/orders298/:id",
  (id: Int, order: Order298, dryRun = false): Order298 => (dryRun ? order : { ...order, id }),
);

export interface Address299 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer299 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address299;
  vip?: boolean;
}

export interface Line299 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card299 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer299 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order299 {
  /** Counted from 1. */
  id: Int;
  customer: Customer299;
  lines: Line299[];
  payment: Card299 | Transfer299;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 299. */
orders29.put(
  "/orders299/:id",
  (id: Int, order: Order299, dryRun = false): Order299 => (dryRun ? order : { ...order, id }),
);
