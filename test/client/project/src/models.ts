import type { Default, Int, Min, Name, Secret } from "countersign";

export interface Item {
  id: Int;
  name: string;
  price: number & Min<0>;
  availableFrom?: Date;
  tags: Set<string>;
  stock: Map<string, Int>;
  page: URL | null;
  thumbnail: Uint8Array;
  weight: bigint;
  firstSeen: Date & Name<"first_seen">;
}

export interface Draft {
  name: string;
  copies: Int & Default<1>;
  at: Date;
}

/** By tag. */
export type Shape = Circle | Square;

export interface Circle {
  kind: "circle";
  since: Date;
}

export interface Square {
  kind: "square";
  until: Date;
}

export interface Tree {
  at: Date;
  children: Tree[];
}

export interface Filter {
  price?: { least?: number; most?: number };
  since?: Date;
}

export class Money {
  constructor(readonly cents: bigint) {}
  toJSON(): string {
    return `${this.cents} cents`;
  }
  static fromJSON(text: string): Money {
    return new Money(BigInt(text.replace(/ cents$/, "")));
  }
}

export interface Login {
  user: string;
  password: Secret<string>;
}
