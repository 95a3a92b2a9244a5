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
export const orders1 = new Router();

export interface Address10 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer10 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address10;
  vip?: boolean;
}

export interface Line10 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card10 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer10 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order10 {
  /** Counted from 1. */
  id: Int;
  customer: Customer10;
  lines: Line10[];
  payment: Card10 | Transfer10;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 10. */
orders1.put(
  "/orders10/:id",
  (id: Int, order: Order10, dryRun = false): Order10 => (dryRun ? order : { ...order, id }),
);

export interface Address11 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer11 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address11;
  vip?: boolean;
}

export interface Line11 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card11 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer11 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order11 {
  /** Counted from 1. */
  id: Int;
  customer: Customer11;
  lines: Line11[];
  payment: Card11 | Transfer11;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 11. */
orders1.put(
  "/orders11/:id",
  (id: Int, order: Order11, dryRun = false): Order11 => (dryRun ? order : { ...order, id }),
);

export interface Address12 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer12 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address12;
  vip?: boolean;
}

export interface Line12 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card12 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer12 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order12 {
  /** Counted from 1. */
  id: Int;
  customer: Customer12;
  lines: Line12[];
  payment: Card12 | Transfer12;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 12. */
orders1.put(
  "/orders12/:id",
  (id: Int, order: Order12, dryRun = false): Order12 => (dryRun ? order : { ...order, id }),
);

export interface Address13 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer13 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address13;
  vip?: boolean;
}

export interface Line13 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card13 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer13 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order13 {
  /** Counted from 1. */
  id: Int;
  customer: Customer13;
  lines: Line13[];
  payment: Card13 | Transfer13;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 13. */
orders1.put(
  "/orders13/:id",
  (id: Int, order: Order13, dryRun = false): Order13 => (dryRun ? order : { ...order, id }),
);

export interface Address14 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer14 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address14;
  vip?: boolean;
}

export interface Line14 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card14 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer14 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order14 {
  /** Counted from 1. */
  id: Int;
  customer: Customer14;
  lines: Line14[];
  payment: Card14 | Transfer14;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 14. */
orders1.put(
  "/orders14/:id",
  (id: Int, order: Order14, dryRun = false): Order14 => (dryRun ? order : { ...order, id }),
);

export interface Address15 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer15 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address15;
  vip?: boolean;
}

export interface Line15 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card15 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer15 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order15 {
  /** Counted from 1. */
  id: Int;
  customer: Customer15;
  lines: Line15[];
  payment: Card15 | Transfer15;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 15. */
orders1.put(
  "/orders15/:id",
  (id: Int, order: Order15, dryRun = false): Order15 => (dryRun ? order : { ...order, id }),
);

export interface Address16 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer16 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address16;
  vip?: boolean;
}

export interface Line16 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card16 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer16 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order16 {
  /** Counted from 1. */
  id: Int;
  customer: Customer16;
  lines: Line16[];
  payment: Card16 | Transfer16;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 16. */
orders1.put(
  "/orders16/:id",
  (id: Int, order: Order16, dryRun = false): Order16 => (dryRun ? order : { ...order, id }),
);

export interface Address17 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer17 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address17;
  vip?: boolean;
}

export interface Line17 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card17 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer17 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order17 {
  /** Counted from 1. */
  id: Int;
  customer: Customer17;
  lines: Line17[];
  payment: Card17 | Transfer17;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 17. */
orders1.put(
  "/orders17/:id",
  (id: Int, order: Order17, dryRun = false): Order17 => (dryRun ? order : { ...order, id }),
);

export interface Address18 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer18 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address18;
  vip?: boolean;
}

export interface Line18 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card18 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer18 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order18 {
  /** Counted from 1. */
  id: Int;
  customer: Customer18;
  lines: Line18[];
  payment: Card18 | Transfer18;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 18. */
orders1.put(
  "/orders18/:id",
  (id: Int, order: Order18, dryRun = false): Order18 => (dryRun ? order : { ...order, id }),
);

export interface Address19 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer19 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address19;
  vip?: boolean;
}

export interface Line19 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card19 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer19 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order19 {
  /** Counted from 1. */
  id: Int;
  customer: Customer19;
  lines: Line19[];
  payment: Card19 | Transfer19;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 19. */
orders1.put(
  "/orders19/:id",
  (id: Int, order: Order19, dryRun = false): Order19 => (dryRun ? order : { ...order, id }),
);
