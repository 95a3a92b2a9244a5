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
export const orders19 = new Router();

export interface Address190 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer190 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address190;
  vip?: boolean;
}

export interface Line190 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card190 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer190 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order190 {
  /** Counted from 1. */
  id: Int;
  customer: Customer190;
  lines: Line190[];
  payment: Card190 | Transfer190;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 190. */
orders19.put(
  "/orders190/:id",
  (id: Int, order: Order190, dryRun = false): Order190 => (dryRun ? order : { ...order, id }),
);

export interface Address191 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer191 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address191;
  vip?: boolean;
}

export interface Line191 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card191 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer191 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order191 {
  /** Counted from 1. */
  id: Int;
  customer: Customer191;
  lines: Line191[];
  payment: Card191 | Transfer191;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 191. */
orders19.put(
  "/orders191/:id",
  (id: Int, order: Order191, dryRun = false): Order191 => (dryRun ? order : { ...order, id }),
);

export interface Address192 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer192 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address192;
  vip?: boolean;
}

export interface Line192 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card192 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer192 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order192 {
  /** Counted from 1. */
  id: Int;
  customer: Customer192;
  lines: Line192[];
  payment: Card192 | Transfer192;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 192. */
orders19.put(
  "/orders192/:id",
  (id: Int, order: Order192, dryRun = false): Order192 => (dryRun ? order : { ...order, id }),
);

export interface Address193 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer193 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address193;
  vip?: boolean;
}

export interface Line193 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card193 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer193 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order193 {
  /** Counted from 1. */
  id: Int;
  customer: Customer193;
  lines: Line193[];
  payment: Card193 | Transfer193;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 193. */
orders19.put(
  "/orders193/:id",
  (id: Int, order: Order193, dryRun = false): Order193 => (dryRun ? order : { ...order, id }),
);

export interface Address194 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer194 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address194;
  vip?: boolean;
}

export interface Line194 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card194 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer194 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order194 {
  /** Counted from 1. */
  id: Int;
  customer: Customer194;
  lines: Line194[];
  payment: Card194 | Transfer194;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 194. */
orders19.put(
  "/orders194/:id",
  (id: Int, order: Order194, dryRun = false): Order194 => (dryRun ? order : { ...order, id }),
);

export interface Address195 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer195 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address195;
  vip?: boolean;
}

export interface Line195 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card195 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer195 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order195 {
  /** Counted from 1. */
  id: Int;
  customer: Customer195;
  lines: Line195[];
  payment: Card195 | Transfer195;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 195. */
orders19.put(
  "/orders195/:id",
  (id: Int, order: Order195, dryRun = false): Order195 => (dryRun ? order : { ...order, id }),
);

export interface Address196 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer196 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address196;
  vip?: boolean;
}

export interface Line196 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card196 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer196 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order196 {
  /** Counted from 1. */
  id: Int;
  customer: Customer196;
  lines: Line196[];
  payment: Card196 | Transfer196;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 196. */
orders19.put(
  "/orders196/:id",
  (id: Int, order: Order196, dryRun = false): Order196 => (dryRun ? order : { ...order, id }),
);

export interface Address197 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer197 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address197;
  vip?: boolean;
}

export interface Line197 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card197 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer197 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order197 {
  /** Counted from 1. */
  id: Int;
  customer: Customer197;
  lines: Line197[];
  payment: Card197 | Transfer197;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 197. */
orders19.put(
  "/orders197/:id",
  (id: Int, order: Order197, dryRun = false): Order197 => (dryRun ? order : { ...order, id }),
);

export interface Address198 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer198 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address198;
  vip?: boolean;
}

export interface Line198 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card198 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer198 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order198 {
  /** Counted from 1. */
  id: Int;
  customer: Customer198;
  lines: Line198[];
  payment: Card198 | Transfer198;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 198. */
orders19.put(
  "/orders198/:id",
  (id: Int, order: Order198, dryRun = false): Order198 => (dryRun ? order : { ...order, id }),
);

export interface Address199 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer199 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address199;
  vip?: boolean;
}

export interface Line199 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card199 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer199 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order199 {
  /** Counted from 1. */
  id: Int;
  customer: Customer199;
  lines: Line199[];
  payment: Card199 | Transfer199;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 199. */
orders19.put(
  "/orders199/:id",
  (id: Int, order: Order199, dryRun = false): Order199 => (dryRun ? order : { ...order, id }),
);
