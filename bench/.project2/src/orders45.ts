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
export const orders45 = new Router();

export interface Address450 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer450 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address450;
  vip?: boolean;
}

export interface Line450 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card450 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer450 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order450 {
  /** Counted from 1. */
  id: Int;
  customer: Customer450;
  lines: Line450[];
  payment: Card450 | Transfer450;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 450. */
orders45.put(
  "/orders450/:id",
  (id: Int, order: Order450, dryRun = false): Order450 => (dryRun ? order : { ...order, id }),
);

export interface Address451 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer451 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address451;
  vip?: boolean;
}

export interface Line451 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card451 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer451 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order451 {
  /** Counted from 1. */
  id: Int;
  customer: Customer451;
  lines: Line451[];
  payment: Card451 | Transfer451;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 451. */
orders45.put(
  "/orders451/:id",
  (id: Int, order: Order451, dryRun = false): Order451 => (dryRun ? order : { ...order, id }),
);

export interface Address452 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer452 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address452;
  vip?: boolean;
}

export interface Line452 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card452 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer452 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order452 {
  /** Counted from 1. */
  id: Int;
  customer: Customer452;
  lines: Line452[];
  payment: Card452 | Transfer452;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 452. */
orders45.put(
  "/orders452/:id",
  (id: Int, order: Order452, dryRun = false): Order452 => (dryRun ? order : { ...order, id }),
);

export interface Address453 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer453 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address453;
  vip?: boolean;
}

export interface Line453 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card453 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer453 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order453 {
  /** Counted from 1. */
  id: Int;
  customer: Customer453;
  lines: Line453[];
  payment: Card453 | Transfer453;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 453. */
orders45.put(
  "/orders453/:id",
  (id: Int, order: Order453, dryRun = false): Order453 => (dryRun ? order : { ...order, id }),
);

export interface Address454 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer454 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address454;
  vip?: boolean;
}

export interface Line454 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card454 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer454 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order454 {
  /** Counted from 1. */
  id: Int;
  customer: Customer454;
  lines: Line454[];
  payment: Card454 | Transfer454;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 454. */
orders45.put(
  "/orders454/:id",
  (id: Int, order: Order454, dryRun = false): Order454 => (dryRun ? order : { ...order, id }),
);

export interface Address455 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer455 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address455;
  vip?: boolean;
}

export interface Line455 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card455 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer455 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order455 {
  /** Counted from 1. */
  id: Int;
  customer: Customer455;
  lines: Line455[];
  payment: Card455 | Transfer455;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 455. */
orders45.put(
  "/orders455/:id",
  (id: Int, order: Order455, dryRun = false): Order455 => (dryRun ? order : { ...order, id }),
);

export interface Address456 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer456 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address456;
  vip?: boolean;
}

export interface Line456 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card456 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer456 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order456 {
  /** Counted from 1. */
  id: Int;
  customer: Customer456;
  lines: Line456[];
  payment: Card456 | Transfer456;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 456. */
orders45.put(
  "/orders456/:id",
  (id: Int, order: Order456, dryRun = false): Order456 => (dryRun ? order : { ...order, id }),
);

export interface Address457 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer457 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address457;
  vip?: boolean;
}

export interface Line457 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card457 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer457 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order457 {
  /** Counted from 1. */
  id: Int;
  customer: Customer457;
  lines: Line457[];
  payment: Card457 | Transfer457;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 457. */
orders45.put(
  "/orders457/:id",
  (id: Int, order: Order457, dryRun = false): Order457 => (dryRun ? order : { ...order, id }),
);

export interface Address458 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer458 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address458;
  vip?: boolean;
}

export interface Line458 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card458 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer458 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order458 {
  /** Counted from 1. */
  id: Int;
  customer: Customer458;
  lines: Line458[];
  payment: Card458 | Transfer458;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 458. */
orders45.put(
  "/orders458/:id",
  (id: Int, order: Order458, dryRun = false): Order458 => (dryRun ? order : { ...order, id }),
);

export interface Address459 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer459 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address459;
  vip?: boolean;
}

export interface Line459 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card459 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer459 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order459 {
  /** Counted from 1. */
  id: Int;
  customer: Customer459;
  lines: Line459[];
  payment: Card459 | Transfer459;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 459. */
orders45.put(
  "/orders459/:id",
  (id: Int, order: Order459, dryRun = false): Order459 => (dryRun ? order : { ...order, id }),
);
