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
export const orders4 = new Router();

export interface Address40 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer40 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address40;
  vip?: boolean;
}

export interface Line40 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card40 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer40 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order40 {
  /** Counted from 1. */
  id: Int;
  customer: Customer40;
  lines: Line40[];
  payment: Card40 | Transfer40;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 40. */
orders4.put(
  "/orders40/:id",
  (id: Int, order: Order40, dryRun = false): Order40 => (dryRun ? order : { ...order, id }),
);

export interface Address41 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer41 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address41;
  vip?: boolean;
}

export interface Line41 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card41 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer41 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order41 {
  /** Counted from 1. */
  id: Int;
  customer: Customer41;
  lines: Line41[];
  payment: Card41 | Transfer41;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 41. */
orders4.put(
  "/orders41/:id",
  (id: Int, order: Order41, dryRun = false): Order41 => (dryRun ? order : { ...order, id }),
);

export interface Address42 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer42 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address42;
  vip?: boolean;
}

export interface Line42 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card42 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer42 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order42 {
  /** Counted from 1. */
  id: Int;
  customer: Customer42;
  lines: Line42[];
  payment: Card42 | Transfer42;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 42. */
orders4.put(
  "/orders42/:id",
  (id: Int, order: Order42, dryRun = false): Order42 => (dryRun ? order : { ...order, id }),
);

export interface Address43 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer43 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address43;
  vip?: boolean;
}

export interface Line43 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card43 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer43 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order43 {
  /** Counted from 1. */
  id: Int;
  customer: Customer43;
  lines: Line43[];
  payment: Card43 | Transfer43;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 43. */
orders4.put(
  "/orders43/:id",
  (id: Int, order: Order43, dryRun = false): Order43 => (dryRun ? order : { ...order, id }),
);

export interface Address44 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer44 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address44;
  vip?: boolean;
}

export interface Line44 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card44 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer44 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order44 {
  /** Counted from 1. */
  id: Int;
  customer: Customer44;
  lines: Line44[];
  payment: Card44 | Transfer44;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 44. */
orders4.put(
  "/orders44/:id",
  (id: Int, order: Order44, dryRun = false): Order44 => (dryRun ? order : { ...order, id }),
);

export interface Address45 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer45 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address45;
  vip?: boolean;
}

export interface Line45 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card45 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer45 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order45 {
  /** Counted from 1. */
  id: Int;
  customer: Customer45;
  lines: Line45[];
  payment: Card45 | Transfer45;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 45. */
orders4.put(
  "/orders45/:id",
  (id: Int, order: Order45, dryRun = false): Order45 => (dryRun ? order : { ...order, id }),
);

export interface Address46 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer46 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address46;
  vip?: boolean;
}

export interface Line46 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card46 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer46 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order46 {
  /** Counted from 1. */
  id: Int;
  customer: Customer46;
  lines: Line46[];
  payment: Card46 | Transfer46;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 46. */
orders4.put(
  "/orders46/:id",
  (id: Int, order: Order46, dryRun = false): Order46 => (dryRun ? order : { ...order, id }),
);

export interface Address47 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer47 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address47;
  vip?: boolean;
}

export interface Line47 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card47 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer47 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order47 {
  /** Counted from 1. */
  id: Int;
  customer: Customer47;
  lines: Line47[];
  payment: Card47 | Transfer47;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 47. */
orders4.put(
  "/orders47/:id",
  (id: Int, order: Order47, dryRun = false): Order47 => (dryRun ? order : { ...order, id }),
);

export interface Address48 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer48 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address48;
  vip?: boolean;
}

export interface Line48 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card48 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer48 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order48 {
  /** Counted from 1. */
  id: Int;
  customer: Customer48;
  lines: Line48[];
  payment: Card48 | Transfer48;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 48. */
orders4.put(
  "/orders48/:id",
  (id: Int, order: Order48, dryRun = false): Order48 => (dryRun ? order : { ...order, id }),
);

export interface Address49 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer49 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address49;
  vip?: boolean;
}

export interface Line49 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card49 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer49 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order49 {
  /** Counted from 1. */
  id: Int;
  customer: Customer49;
  lines: Line49[];
  payment: Card49 | Transfer49;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 49. */
orders4.put(
  "/orders49/:id",
  (id: Int, order: Order49, dryRun = false): Order49 => (dryRun ? order : { ...order, id }),
);
