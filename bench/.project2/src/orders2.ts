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
export const orders2 = new Router();

export interface Address20 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer20 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address20;
  vip?: boolean;
}

export interface Line20 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card20 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer20 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order20 {
  /** Counted from 1. */
  id: Int;
  customer: Customer20;
  lines: Line20[];
  payment: Card20 | Transfer20;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 20. */
orders2.put(
  "/orders20/:id",
  (id: Int, order: Order20, dryRun = false): Order20 => (dryRun ? order : { ...order, id }),
);

export interface Address21 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer21 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address21;
  vip?: boolean;
}

export interface Line21 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card21 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer21 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order21 {
  /** Counted from 1. */
  id: Int;
  customer: Customer21;
  lines: Line21[];
  payment: Card21 | Transfer21;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 21. */
orders2.put(
  "/orders21/:id",
  (id: Int, order: Order21, dryRun = false): Order21 => (dryRun ? order : { ...order, id }),
);

export interface Address22 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer22 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address22;
  vip?: boolean;
}

export interface Line22 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card22 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer22 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order22 {
  /** Counted from 1. */
  id: Int;
  customer: Customer22;
  lines: Line22[];
  payment: Card22 | Transfer22;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 22. */
orders2.put(
  "/orders22/:id",
  (id: Int, order: Order22, dryRun = false): Order22 => (dryRun ? order : { ...order, id }),
);

export interface Address23 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer23 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address23;
  vip?: boolean;
}

export interface Line23 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card23 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer23 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order23 {
  /** Counted from 1. */
  id: Int;
  customer: Customer23;
  lines: Line23[];
  payment: Card23 | Transfer23;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 23. */
orders2.put(
  "/orders23/:id",
  (id: Int, order: Order23, dryRun = false): Order23 => (dryRun ? order : { ...order, id }),
);

export interface Address24 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer24 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address24;
  vip?: boolean;
}

export interface Line24 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card24 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer24 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order24 {
  /** Counted from 1. */
  id: Int;
  customer: Customer24;
  lines: Line24[];
  payment: Card24 | Transfer24;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 24. */
orders2.put(
  "/orders24/:id",
  (id: Int, order: Order24, dryRun = false): Order24 => (dryRun ? order : { ...order, id }),
);

export interface Address25 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer25 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address25;
  vip?: boolean;
}

export interface Line25 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card25 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer25 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order25 {
  /** Counted from 1. */
  id: Int;
  customer: Customer25;
  lines: Line25[];
  payment: Card25 | Transfer25;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 25. */
orders2.put(
  "/orders25/:id",
  (id: Int, order: Order25, dryRun = false): Order25 => (dryRun ? order : { ...order, id }),
);

export interface Address26 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer26 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address26;
  vip?: boolean;
}

export interface Line26 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card26 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer26 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order26 {
  /** Counted from 1. */
  id: Int;
  customer: Customer26;
  lines: Line26[];
  payment: Card26 | Transfer26;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 26. */
orders2.put(
  "/orders26/:id",
  (id: Int, order: Order26, dryRun = false): Order26 => (dryRun ? order : { ...order, id }),
);

export interface Address27 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer27 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address27;
  vip?: boolean;
}

export interface Line27 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card27 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer27 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order27 {
  /** Counted from 1. */
  id: Int;
  customer: Customer27;
  lines: Line27[];
  payment: Card27 | Transfer27;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 27. */
orders2.put(
  "/orders27/:id",
  (id: Int, order: Order27, dryRun = false): Order27 => (dryRun ? order : { ...order, id }),
);

export interface Address28 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer28 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address28;
  vip?: boolean;
}

export interface Line28 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card28 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer28 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order28 {
  /** Counted from 1. */
  id: Int;
  customer: Customer28;
  lines: Line28[];
  payment: Card28 | Transfer28;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 28. */
orders2.put(
  "/orders28/:id",
  (id: Int, order: Order28, dryRun = false): Order28 => (dryRun ? order : { ...order, id }),
);

export interface Address29 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer29 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address29;
  vip?: boolean;
}

export interface Line29 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card29 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer29 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order29 {
  /** Counted from 1. */
  id: Int;
  customer: Customer29;
  lines: Line29[];
  payment: Card29 | Transfer29;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 29. */
orders2.put(
  "/orders29/:id",
  (id: Int, order: Order29, dryRun = false): Order29 => (dryRun ? order : { ...order, id }),
);
