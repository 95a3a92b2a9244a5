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
export const orders37 = new Router();

export interface Address370 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer370 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address370;
  vip?: boolean;
}

export interface Line370 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card370 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer370 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order370 {
  /** Counted from 1. */
  id: Int;
  customer: Customer370;
  lines: Line370[];
  payment: Card370 | Transfer370;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 370. */
orders37.put(
  "/orders370/:id",
  (id: Int, order: Order370, dryRun = false): Order370 => (dryRun ? order : { ...order, id }),
);

export interface Address371 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer371 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address371;
  vip?: boolean;
}

export interface Line371 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card371 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer371 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order371 {
  /** Counted from 1. */
  id: Int;
  customer: Customer371;
  lines: Line371[];
  payment: Card371 | Transfer371;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 371. */
orders37.put(
  "/orders371/:id",
  (id: Int, order: Order371, dryRun = false): Order371 => (dryRun ? order : { ...order, id }),
);

export interface Address372 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer372 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address372;
  vip?: boolean;
}

export interface Line372 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card372 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer372 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order372 {
  /** Counted from 1. */
  id: Int;
  customer: Customer372;
  lines: Line372[];
  payment: Card372 | Transfer372;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 372. */
orders37.put(
  "/orders372/:id",
  (id: Int, order: Order372, dryRun = false): Order372 => (dryRun ? order : { ...order, id }),
);

export interface Address373 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer373 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address373;
  vip?: boolean;
}

export interface Line373 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card373 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer373 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order373 {
  /** Counted from 1. */
  id: Int;
  customer: Customer373;
  lines: Line373[];
  payment: Card373 | Transfer373;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 373. */
orders37.put(
  "/orders373/:id",
  (id: Int, order: Order373, dryRun = false): Order373 => (dryRun ? order : { ...order, id }),
);

export interface Address374 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer374 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address374;
  vip?: boolean;
}

export interface Line374 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card374 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer374 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order374 {
  /** Counted from 1. */
  id: Int;
  customer: Customer374;
  lines: Line374[];
  payment: Card374 | Transfer374;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 374. */
orders37.put(
  "/orders374/:id",
  (id: Int, order: Order374, dryRun = false): Order374 => (dryRun ? order : { ...order, id }),
);

export interface Address375 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer375 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address375;
  vip?: boolean;
}

export interface Line375 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card375 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer375 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order375 {
  /** Counted from 1. */
  id: Int;
  customer: Customer375;
  lines: Line375[];
  payment: Card375 | Transfer375;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 375. */
orders37.put(
  "/orders375/:id",
  (id: Int, order: Order375, dryRun = false): Order375 => (dryRun ? order : { ...order, id }),
);

export interface Address376 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer376 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address376;
  vip?: boolean;
}

export interface Line376 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card376 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer376 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order376 {
  /** Counted from 1. */
  id: Int;
  customer: Customer376;
  lines: Line376[];
  payment: Card376 | Transfer376;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 376. */
orders37.put(
  "/orders376/:id",
  (id: Int, order: Order376, dryRun = false): Order376 => (dryRun ? order : { ...order, id }),
);

export interface Address377 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer377 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address377;
  vip?: boolean;
}

export interface Line377 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card377 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer377 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order377 {
  /** Counted from 1. */
  id: Int;
  customer: Customer377;
  lines: Line377[];
  payment: Card377 | Transfer377;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 377. */
orders37.put(
  "/orders377/:id",
  (id: Int, order: Order377, dryRun = false): Order377 => (dryRun ? order : { ...order, id }),
);

export interface Address378 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer378 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address378;
  vip?: boolean;
}

export interface Line378 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card378 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer378 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order378 {
  /** Counted from 1. */
  id: Int;
  customer: Customer378;
  lines: Line378[];
  payment: Card378 | Transfer378;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 378. */
orders37.put(
  "/orders378/:id",
  (id: Int, order: Order378, dryRun = false): Order378 => (dryRun ? order : { ...order, id }),
);

export interface Address379 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer379 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address379;
  vip?: boolean;
}

export interface Line379 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card379 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer379 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order379 {
  /** Counted from 1. */
  id: Int;
  customer: Customer379;
  lines: Line379[];
  payment: Card379 | Transfer379;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 379. */
orders37.put(
  "/orders379/:id",
  (id: Int, order: Order379, dryRun = false): Order379 => (dryRun ? order : { ...order, id }),
);
