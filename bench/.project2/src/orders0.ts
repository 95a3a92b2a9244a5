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
export const orders0 = new Router();

export interface Address0 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer0 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address0;
  vip?: boolean;
}

export interface Line0 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card0 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer0 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order0 {
  /** Counted from 1. */
  id: Int;
  customer: Customer0;
  lines: Line0[];
  payment: Card0 | Transfer0;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 0. */
orders0.put(
  "/orders0/:id",
  (id: Int, order: Order0, dryRun = false): Order0 => (dryRun ? order : { ...order, id }),
);

export interface Address1 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer1 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address1;
  vip?: boolean;
}

export interface Line1 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card1 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer1 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order1 {
  /** Counted from 1. */
  id: Int;
  customer: Customer1;
  lines: Line1[];
  payment: Card1 | Transfer1;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 1. */
orders0.put(
  "/orders1/:id",
  (id: Int, order: Order1, dryRun = false): Order1 => (dryRun ? order : { ...order, id }),
);

export interface Address2 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer2 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address2;
  vip?: boolean;
}

export interface Line2 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card2 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer2 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order2 {
  /** Counted from 1. */
  id: Int;
  customer: Customer2;
  lines: Line2[];
  payment: Card2 | Transfer2;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 2. */
orders0.put(
  "/orders2/:id",
  (id: Int, order: Order2, dryRun = false): Order2 => (dryRun ? order : { ...order, id }),
);

export interface Address3 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer3 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address3;
  vip?: boolean;
}

export interface Line3 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card3 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer3 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order3 {
  /** Counted from 1. */
  id: Int;
  customer: Customer3;
  lines: Line3[];
  payment: Card3 | Transfer3;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 3. */
orders0.put(
  "/orders3/:id",
  (id: Int, order: Order3, dryRun = false): Order3 => (dryRun ? order : { ...order, id }),
);

export interface Address4 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer4 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address4;
  vip?: boolean;
}

export interface Line4 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card4 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer4 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order4 {
  /** Counted from 1. */
  id: Int;
  customer: Customer4;
  lines: Line4[];
  payment: Card4 | Transfer4;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 4. */
orders0.put(
  "/orders4/:id",
  (id: Int, order: Order4, dryRun = false): Order4 => (dryRun ? order : { ...order, id }),
);

export interface Address5 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer5 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address5;
  vip?: boolean;
}

export interface Line5 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card5 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer5 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order5 {
  /** Counted from 1. */
  id: Int;
  customer: Customer5;
  lines: Line5[];
  payment: Card5 | Transfer5;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 5. */
orders0.put(
  "/orders5/:id",
  (id: Int, order: Order5, dryRun = false): Order5 => (dryRun ? order : { ...order, id }),
);

export interface Address6 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer6 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address6;
  vip?: boolean;
}

export interface Line6 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card6 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer6 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order6 {
  /** Counted from 1. */
  id: Int;
  customer: Customer6;
  lines: Line6[];
  payment: Card6 | Transfer6;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 6. */
orders0.put(
  "/orders6/:id",
  (id: Int, order: Order6, dryRun = false): Order6 => (dryRun ? order : { ...order, id }),
);

export interface Address7 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer7 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address7;
  vip?: boolean;
}

export interface Line7 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card7 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer7 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order7 {
  /** Counted from 1. */
  id: Int;
  customer: Customer7;
  lines: Line7[];
  payment: Card7 | Transfer7;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 7. */
orders0.put(
  "/orders7/:id",
  (id: Int, order: Order7, dryRun = false): Order7 => (dryRun ? order : { ...order, id }),
);

export interface Address8 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer8 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address8;
  vip?: boolean;
}

export interface Line8 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card8 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer8 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order8 {
  /** Counted from 1. */
  id: Int;
  customer: Customer8;
  lines: Line8[];
  payment: Card8 | Transfer8;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 8. */
orders0.put(
  "/orders8/:id",
  (id: Int, order: Order8, dryRun = false): Order8 => (dryRun ? order : { ...order, id }),
);

export interface Address9 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer9 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address9;
  vip?: boolean;
}

export interface Line9 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card9 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer9 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order9 {
  /** Counted from 1. */
  id: Int;
  customer: Customer9;
  lines: Line9[];
  payment: Card9 | Transfer9;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 9. */
orders0.put(
  "/orders9/:id",
  (id: Int, order: Order9, dryRun = false): Order9 => (dryRun ? order : { ...order, id }),
);
