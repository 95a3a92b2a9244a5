import {
  App,
  type Codec,
  codec,
  type Depends,
  type Int,
  type Min,
  type MinLength,
  type Secret,
} from "countersign";

export interface Order {
  id: Int;
  customer: string & MinLength<1>;
  placed: Date;
  lines: Line[];
  /** @default "EUR" */
  currency: string;
  tags?: Set<string>;
  total?: bigint;
}

export interface Line {
  sku: string;
  price: number & Min<0>;
}

export interface Tree {
  name: string;
  children: Tree[];
}

export interface Account {
  name: string;
  password: Secret<string & MinLength<8>>;
}

export const orders = codec<Order[]>();
export const order = codec<Order>();
export const tree = codec<Tree>();
export const accounts = codec<Account[]>();
export const secret = codec<Secret<string & MinLength<8>>>();
export const anything = codec<unknown>();
export const noted = codec<{ note: unknown; numbers: number[] }>();
export const counted = codec<Record<string, number>>();
export const nothing = codec<null>();
export const converted = codec<{ map?: Map<string, number>; set?: Set<string>; date?: Date; url?: URL }>();

const app = new App({ title: "Codecs", version: "1.0.0" });

/** A codec is a value, also as a dependency. */
function codecs(): { readonly order: Codec<Order> } {
  return { order };
}

app.post(
  "/queue",
  (text: string, { order }: Depends<typeof codecs>): number => order.parse(text).lines.length,
);

export default app;
