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
export const orders23 = new Router();

export interface Address230 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer230 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address230;
  vip?: boolean;
}

export interface Line230 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card230 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer230 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order230 {
  /** Counted from 1. */
  id: Int;
  customer: Customer230;
  lines: Line230[];
  payment: Card230 | Transfer230;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 230. */
orders23.put(
  "/orders230/:id",
  (id: Int, order: Order230, dryRun = false): Order230 => (dryRun ? order : { ...order, id }),
);

export interface Address231 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer231 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address231;
  vip?: boolean;
}

export interface Line231 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card231 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer231 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order231 {
  /** Counted from 1. */
  id: Int;
  customer: Customer231;
  lines: Line231[];
  payment: Card231 | Transfer231;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 231. */
orders23.put(
  "/orders231/:id",
  (id: Int, order: Order231, dryRun = false): Order231 => (dryRun ? order : { ...order, id }),
);

export interface Address232 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer232 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address232;
  vip?: boolean;
}

export interface Line232 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card232 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer232 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order232 {
  /** Counted from 1. */
  id: Int;
  customer: Customer232;
  lines: Line232[];
  payment: Card232 | Transfer232;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 232. */
orders23.put(
  "/orders232/:id",
  (id: Int, order: Order232, dryRun = false): Order232 => (dryRun ? order : { ...order, id }),
);

export interface Address233 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer233 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address233;
  vip?: boolean;
}

export interface Line233 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card233 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer233 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order233 {
  /** Counted from 1. */
  id: Int;
  customer: Customer233;
  lines: Line233[];
  payment: Card233 | Transfer233;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 233. */
orders23.put(
  "/orders233/:id",
  (id: Int, order: Order233, dryRun = false): Order233 => (dryRun ? order : { ...order, id }),
);

export interface Address234 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer234 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address234;
  vip?: boolean;
}

export interface Line234 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card234 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer234 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order234 {
  /** Counted from 1. */
  id: Int;
  customer: Customer234;
  lines: Line234[];
  payment: Card234 | Transfer234;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 234. */
orders23.put(
  "/orders234/:id",
  (id: Int, order: Order234, dryRun = false): Order234 => (dryRun ? order : { ...order, id }),
);

export interface Address235 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer235 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address235;
  vip?: boolean;
}

export interface Line235 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card235 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer235 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order235 {
  /** Counted from 1. */
  id: Int;
  customer: Customer235;
  lines: Line235[];
  payment: Card235 | Transfer235;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 235. */
orders23.put(
  "/orders235/:id",
  (id: Int, order: Order235, dryRun = false): Order235 => (dryRun ? order : { ...order, id }),
);

export interface Address236 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer236 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address236;
  vip?: boolean;
}

export interface Line236 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card236 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer236 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order236 {
  /** Counted from 1. */
  id: Int;
  customer: Customer236;
  lines: Line236[];
  payment: Card236 | Transfer236;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 236. */
orders23.put(
  "/orders236/:id",
  (id: Int, order: Order236, dryRun = false): Order236 => (dryRun ? order : { ...order, id }),
);

export interface Address237 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer237 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address237;
  vip?: boolean;
}

export interface Line237 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card237 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer237 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order237 {
  /** Counted from 1. */
  id: Int;
  customer: Customer237;
  lines: Line237[];
  payment: Card237 | Transfer237;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 237. */
orders23.put(
  "/orders237/:id",
  (id: Int, order: Order237, dryRun = false): Order237 => (dryRun ? order : { ...order, id }),
);

export interface Address238 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer238 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address238;
  vip?: boolean;
}

export interface Line238 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card238 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer238 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order238 {
  /** Counted from 1. */
  id: Int;
  customer: Customer238;
  lines: Line238[];
  payment: Card238 | Transfer238;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 238. */
orders23.put(
  "/orders238/:id",
  (id: Int, order: Order238, dryRun = false): Order238 => (dryRun ? order : { ...order, id }),
);

export interface Address239 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer239 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address239;
  vip?: boolean;
}

export interface Line239 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card239 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer239 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order239 {
  /** Counted from 1. */
  id: Int;
  customer: Customer239;
  lines: Line239[];
  payment: Card239 | Transfer239;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 239. */
orders23.put(
  "/orders239/:id",
  (id: Int, order: Order239, dryRun = false): Order239 => (dryRun ? order : { ...order, id }),
);
