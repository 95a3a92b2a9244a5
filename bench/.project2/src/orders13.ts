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
export const orders13 = new Router();

export interface Address130 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer130 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address130;
  vip?: boolean;
}

export interface Line130 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card130 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer130 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order130 {
  /** Counted from 1. */
  id: Int;
  customer: Customer130;
  lines: Line130[];
  payment: Card130 | Transfer130;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 130. */
orders13.put(
  "/orders130/:id",
  (id: Int, order: Order130, dryRun = false): Order130 => (dryRun ? order : { ...order, id }),
);

export interface Address131 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer131 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address131;
  vip?: boolean;
}

export interface Line131 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card131 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer131 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order131 {
  /** Counted from 1. */
  id: Int;
  customer: Customer131;
  lines: Line131[];
  payment: Card131 | Transfer131;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 131. */
orders13.put(
  "/orders131/:id",
  (id: Int, order: Order131, dryRun = false): Order131 => (dryRun ? order : { ...order, id }),
);

export interface Address132 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer132 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address132;
  vip?: boolean;
}

export interface Line132 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card132 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer132 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order132 {
  /** Counted from 1. */
  id: Int;
  customer: Customer132;
  lines: Line132[];
  payment: Card132 | Transfer132;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 132. */
orders13.put(
  "/orders132/:id",
  (id: Int, order: Order132, dryRun = false): Order132 => (dryRun ? order : { ...order, id }),
);

export interface Address133 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer133 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address133;
  vip?: boolean;
}

export interface Line133 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card133 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer133 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order133 {
  /** Counted from 1. */
  id: Int;
  customer: Customer133;
  lines: Line133[];
  payment: Card133 | Transfer133;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 133. */
orders13.put(
  "/orders133/:id",
  (id: Int, order: Order133, dryRun = false): Order133 => (dryRun ? order : { ...order, id }),
);

export interface Address134 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer134 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address134;
  vip?: boolean;
}

export interface Line134 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card134 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer134 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order134 {
  /** Counted from 1. */
  id: Int;
  customer: Customer134;
  lines: Line134[];
  payment: Card134 | Transfer134;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 134. */
orders13.put(
  "/orders134/:id",
  (id: Int, order: Order134, dryRun = false): Order134 => (dryRun ? order : { ...order, id }),
);

export interface Address135 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer135 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address135;
  vip?: boolean;
}

export interface Line135 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card135 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer135 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order135 {
  /** Counted from 1. */
  id: Int;
  customer: Customer135;
  lines: Line135[];
  payment: Card135 | Transfer135;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 135. */
orders13.put(
  "/orders135/:id",
  (id: Int, order: Order135, dryRun = false): Order135 => (dryRun ? order : { ...order, id }),
);

export interface Address136 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer136 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address136;
  vip?: boolean;
}

export interface Line136 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card136 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer136 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order136 {
  /** Counted from 1. */
  id: Int;
  customer: Customer136;
  lines: Line136[];
  payment: Card136 | Transfer136;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 136. */
orders13.put(
  "/orders136/:id",
  (id: Int, order: Order136, dryRun = false): Order136 => (dryRun ? order : { ...order, id }),
);

export interface Address137 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer137 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address137;
  vip?: boolean;
}

export interface Line137 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card137 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer137 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order137 {
  /** Counted from 1. */
  id: Int;
  customer: Customer137;
  lines: Line137[];
  payment: Card137 | Transfer137;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 137. */
orders13.put(
  "/orders137/:id",
  (id: Int, order: Order137, dryRun = false): Order137 => (dryRun ? order : { ...order, id }),
);

export interface Address138 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer138 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address138;
  vip?: boolean;
}

export interface Line138 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card138 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer138 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order138 {
  /** Counted from 1. */
  id: Int;
  customer: Customer138;
  lines: Line138[];
  payment: Card138 | Transfer138;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 138. */
orders13.put(
  "/orders138/:id",
  (id: Int, order: Order138, dryRun = false): Order138 => (dryRun ? order : { ...order, id }),
);

export interface Address139 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer139 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address139;
  vip?: boolean;
}

export interface Line139 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card139 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer139 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order139 {
  /** Counted from 1. */
  id: Int;
  customer: Customer139;
  lines: Line139[];
  payment: Card139 | Transfer139;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 139. */
orders13.put(
  "/orders139/:id",
  (id: Int, order: Order139, dryRun = false): Order139 => (dryRun ? order : { ...order, id }),
);
