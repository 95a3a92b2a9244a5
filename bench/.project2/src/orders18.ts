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
export const orders18 = new Router();

export interface Address180 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer180 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address180;
  vip?: boolean;
}

export interface Line180 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card180 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer180 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order180 {
  /** Counted from 1. */
  id: Int;
  customer: Customer180;
  lines: Line180[];
  payment: Card180 | Transfer180;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 180. */
orders18.put(
  "/orders180/:id",
  (id: Int, order: Order180, dryRun = false): Order180 => (dryRun ? order : { ...order, id }),
);

export interface Address181 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer181 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address181;
  vip?: boolean;
}

export interface Line181 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card181 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer181 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order181 {
  /** Counted from 1. */
  id: Int;
  customer: Customer181;
  lines: Line181[];
  payment: Card181 | Transfer181;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 181. */
orders18.put(
  "/orders181/:id",
  (id: Int, order: Order181, dryRun = false): Order181 => (dryRun ? order : { ...order, id }),
);

export interface Address182 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer182 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address182;
  vip?: boolean;
}

export interface Line182 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card182 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer182 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order182 {
  /** Counted from 1. */
  id: Int;
  customer: Customer182;
  lines: Line182[];
  payment: Card182 | Transfer182;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 182. */
orders18.put(
  "/orders182/:id",
  (id: Int, order: Order182, dryRun = false): Order182 => (dryRun ? order : { ...order, id }),
);

export interface Address183 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer183 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address183;
  vip?: boolean;
}

export interface Line183 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card183 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer183 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order183 {
  /** Counted from 1. */
  id: Int;
  customer: Customer183;
  lines: Line183[];
  payment: Card183 | Transfer183;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 183. */
orders18.put(
  "/orders183/:id",
  (id: Int, order: Order183, dryRun = false): Order183 => (dryRun ? order : { ...order, id }),
);

export interface Address184 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer184 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address184;
  vip?: boolean;
}

export interface Line184 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card184 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer184 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order184 {
  /** Counted from 1. */
  id: Int;
  customer: Customer184;
  lines: Line184[];
  payment: Card184 | Transfer184;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 184. */
orders18.put(
  "/orders184/:id",
  (id: Int, order: Order184, dryRun = false): Order184 => (dryRun ? order : { ...order, id }),
);

export interface Address185 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer185 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address185;
  vip?: boolean;
}

export interface Line185 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card185 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer185 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order185 {
  /** Counted from 1. */
  id: Int;
  customer: Customer185;
  lines: Line185[];
  payment: Card185 | Transfer185;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 185. */
orders18.put(
  "/orders185/:id",
  (id: Int, order: Order185, dryRun = false): Order185 => (dryRun ? order : { ...order, id }),
);

export interface Address186 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer186 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address186;
  vip?: boolean;
}

export interface Line186 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card186 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer186 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order186 {
  /** Counted from 1. */
  id: Int;
  customer: Customer186;
  lines: Line186[];
  payment: Card186 | Transfer186;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 186. */
orders18.put(
  "/orders186/:id",
  (id: Int, order: Order186, dryRun = false): Order186 => (dryRun ? order : { ...order, id }),
);

export interface Address187 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer187 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address187;
  vip?: boolean;
}

export interface Line187 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card187 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer187 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order187 {
  /** Counted from 1. */
  id: Int;
  customer: Customer187;
  lines: Line187[];
  payment: Card187 | Transfer187;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 187. */
orders18.put(
  "/orders187/:id",
  (id: Int, order: Order187, dryRun = false): Order187 => (dryRun ? order : { ...order, id }),
);

export interface Address188 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer188 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address188;
  vip?: boolean;
}

export interface Line188 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card188 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer188 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order188 {
  /** Counted from 1. */
  id: Int;
  customer: Customer188;
  lines: Line188[];
  payment: Card188 | Transfer188;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 188. */
orders18.put(
  "/orders188/:id",
  (id: Int, order: Order188, dryRun = false): Order188 => (dryRun ? order : { ...order, id }),
);

export interface Address189 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer189 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address189;
  vip?: boolean;
}

export interface Line189 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card189 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer189 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order189 {
  /** Counted from 1. */
  id: Int;
  customer: Customer189;
  lines: Line189[];
  payment: Card189 | Transfer189;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 189. */
orders18.put(
  "/orders189/:id",
  (id: Int, order: Order189, dryRun = false): Order189 => (dryRun ? order : { ...order, id }),
);
