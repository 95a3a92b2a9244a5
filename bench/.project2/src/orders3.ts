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
export const orders3 = new Router();

export interface Address30 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer30 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address30;
  vip?: boolean;
}

export interface Line30 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card30 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer30 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order30 {
  /** Counted from 1. */
  id: Int;
  customer: Customer30;
  lines: Line30[];
  payment: Card30 | Transfer30;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 30. */
orders3.put(
  "/orders30/:id",
  (id: Int, order: Order30, dryRun = false): Order30 => (dryRun ? order : { ...order, id }),
);

export interface Address31 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer31 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address31;
  vip?: boolean;
}

export interface Line31 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card31 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer31 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order31 {
  /** Counted from 1. */
  id: Int;
  customer: Customer31;
  lines: Line31[];
  payment: Card31 | Transfer31;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 31. */
orders3.put(
  "/orders31/:id",
  (id: Int, order: Order31, dryRun = false): Order31 => (dryRun ? order : { ...order, id }),
);

export interface Address32 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer32 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address32;
  vip?: boolean;
}

export interface Line32 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card32 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer32 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order32 {
  /** Counted from 1. */
  id: Int;
  customer: Customer32;
  lines: Line32[];
  payment: Card32 | Transfer32;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 32. */
orders3.put(
  "/orders32/:id",
  (id: Int, order: Order32, dryRun = false): Order32 => (dryRun ? order : { ...order, id }),
);

export interface Address33 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer33 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address33;
  vip?: boolean;
}

export interface Line33 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card33 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer33 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order33 {
  /** Counted from 1. */
  id: Int;
  customer: Customer33;
  lines: Line33[];
  payment: Card33 | Transfer33;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 33. */
orders3.put(
  "/orders33/:id",
  (id: Int, order: Order33, dryRun = false): Order33 => (dryRun ? order : { ...order, id }),
);

export interface Address34 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer34 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address34;
  vip?: boolean;
}

export interface Line34 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card34 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer34 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order34 {
  /** Counted from 1. */
  id: Int;
  customer: Customer34;
  lines: Line34[];
  payment: Card34 | Transfer34;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 34. */
orders3.put(
  "/orders34/:id",
  (id: Int, order: Order34, dryRun = false): Order34 => (dryRun ? order : { ...order, id }),
);

export interface Address35 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer35 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address35;
  vip?: boolean;
}

export interface Line35 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card35 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer35 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order35 {
  /** Counted from 1. */
  id: Int;
  customer: Customer35;
  lines: Line35[];
  payment: Card35 | Transfer35;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 35. */
orders3.put(
  "/orders35/:id",
  (id: Int, order: Order35, dryRun = false): Order35 => (dryRun ? order : { ...order, id }),
);

export interface Address36 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer36 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address36;
  vip?: boolean;
}

export interface Line36 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card36 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer36 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order36 {
  /** Counted from 1. */
  id: Int;
  customer: Customer36;
  lines: Line36[];
  payment: Card36 | Transfer36;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 36. */
orders3.put(
  "/orders36/:id",
  (id: Int, order: Order36, dryRun = false): Order36 => (dryRun ? order : { ...order, id }),
);

export interface Address37 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer37 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address37;
  vip?: boolean;
}

export interface Line37 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card37 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer37 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order37 {
  /** Counted from 1. */
  id: Int;
  customer: Customer37;
  lines: Line37[];
  payment: Card37 | Transfer37;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 37. */
orders3.put(
  "/orders37/:id",
  (id: Int, order: Order37, dryRun = false): Order37 => (dryRun ? order : { ...order, id }),
);

export interface Address38 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer38 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address38;
  vip?: boolean;
}

export interface Line38 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card38 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer38 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order38 {
  /** Counted from 1. */
  id: Int;
  customer: Customer38;
  lines: Line38[];
  payment: Card38 | Transfer38;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 38. */
orders3.put(
  "/orders38/:id",
  (id: Int, order: Order38, dryRun = false): Order38 => (dryRun ? order : { ...order, id }),
);

export interface Address39 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer39 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address39;
  vip?: boolean;
}

export interface Line39 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card39 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer39 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order39 {
  /** Counted from 1. */
  id: Int;
  customer: Customer39;
  lines: Line39[];
  payment: Card39 | Transfer39;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 39. */
orders3.put(
  "/orders39/:id",
  (id: Int, order: Order39, dryRun = false): Order39 => (dryRun ? order : { ...order, id }),
);
