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
export const orders44 = new Router();

export interface Address440 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer440 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address440;
  vip?: boolean;
}

export interface Line440 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card440 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer440 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order440 {
  /** Counted from 1. */
  id: Int;
  customer: Customer440;
  lines: Line440[];
  payment: Card440 | Transfer440;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 440. */
orders44.put(
  "/orders440/:id",
  (id: Int, order: Order440, dryRun = false): Order440 => (dryRun ? order : { ...order, id }),
);

export interface Address441 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer441 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address441;
  vip?: boolean;
}

export interface Line441 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card441 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer441 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order441 {
  /** Counted from 1. */
  id: Int;
  customer: Customer441;
  lines: Line441[];
  payment: Card441 | Transfer441;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 441. */
orders44.put(
  "/orders441/:id",
  (id: Int, order: Order441, dryRun = false): Order441 => (dryRun ? order : { ...order, id }),
);

export interface Address442 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer442 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address442;
  vip?: boolean;
}

export interface Line442 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card442 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer442 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order442 {
  /** Counted from 1. */
  id: Int;
  customer: Customer442;
  lines: Line442[];
  payment: Card442 | Transfer442;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 442. */
orders44.put(
  "/orders442/:id",
  (id: Int, order: Order442, dryRun = false): Order442 => (dryRun ? order : { ...order, id }),
);

export interface Address443 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer443 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address443;
  vip?: boolean;
}

export interface Line443 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card443 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer443 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order443 {
  /** Counted from 1. */
  id: Int;
  customer: Customer443;
  lines: Line443[];
  payment: Card443 | Transfer443;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 443. */
orders44.put(
  "/orders443/:id",
  (id: Int, order: Order443, dryRun = false): Order443 => (dryRun ? order : { ...order, id }),
);

export interface Address444 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer444 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address444;
  vip?: boolean;
}

export interface Line444 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card444 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer444 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order444 {
  /** Counted from 1. */
  id: Int;
  customer: Customer444;
  lines: Line444[];
  payment: Card444 | Transfer444;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 444. */
orders44.put(
  "/orders444/:id",
  (id: Int, order: Order444, dryRun = false): Order444 => (dryRun ? order : { ...order, id }),
);

export interface Address445 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer445 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address445;
  vip?: boolean;
}

export interface Line445 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card445 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer445 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order445 {
  /** Counted from 1. */
  id: Int;
  customer: Customer445;
  lines: Line445[];
  payment: Card445 | Transfer445;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 445. */
orders44.put(
  "/orders445/:id",
  (id: Int, order: Order445, dryRun = false): Order445 => (dryRun ? order : { ...order, id }),
);

export interface Address446 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer446 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address446;
  vip?: boolean;
}

export interface Line446 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card446 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer446 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order446 {
  /** Counted from 1. */
  id: Int;
  customer: Customer446;
  lines: Line446[];
  payment: Card446 | Transfer446;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 446. */
orders44.put(
  "/orders446/:id",
  (id: Int, order: Order446, dryRun = false): Order446 => (dryRun ? order : { ...order, id }),
);

export interface Address447 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer447 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address447;
  vip?: boolean;
}

export interface Line447 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card447 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer447 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order447 {
  /** Counted from 1. */
  id: Int;
  customer: Customer447;
  lines: Line447[];
  payment: Card447 | Transfer447;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 447. */
orders44.put(
  "/orders447/:id",
  (id: Int, order: Order447, dryRun = false): Order447 => (dryRun ? order : { ...order, id }),
);

export interface Address448 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer448 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address448;
  vip?: boolean;
}

export interface Line448 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card448 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer448 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order448 {
  /** Counted from 1. */
  id: Int;
  customer: Customer448;
  lines: Line448[];
  payment: Card448 | Transfer448;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 448. */
orders44.put(
  "/orders448/:id",
  (id: Int, order: Order448, dryRun = false): Order448 => (dryRun ? order : { ...order, id }),
);

export interface Address449 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer449 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address449;
  vip?: boolean;
}

export interface Line449 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card449 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer449 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order449 {
  /** Counted from 1. */
  id: Int;
  customer: Customer449;
  lines: Line449[];
  payment: Card449 | Transfer449;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 449. */
orders44.put(
  "/orders449/:id",
  (id: Int, order: Order449, dryRun = false): Order449 => (dryRun ? order : { ...order, id }),
);
