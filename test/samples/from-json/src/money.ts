import type { Pattern } from "countersign";

export interface MoneyJson {
  amount: string & Pattern<"^-?\\d+$">;
  currency: "EUR" | "USD";
}

/** Whole cents. */
export class Money {
  readonly #cents: bigint;
  readonly currency: MoneyJson["currency"];

  private constructor(cents: bigint, currency: MoneyJson["currency"]) {
    this.#cents = cents;
    this.currency = currency;
  }

  static fromJSON({ amount, currency }: MoneyJson): Money {
    if (amount.length > 10) throw new RangeError(`${amount} ${currency} are more than there are`);
    return new Money(BigInt(amount), currency);
  }

  doubled(): Money {
    return new Money(this.#cents * 2n, this.currency);
  }

  toJSON(): MoneyJson {
    return { amount: `${this.#cents}`, currency: this.currency };
  }
}

/** One text on the wire, of which more is taken than is sent. */
export default class Version {
  constructor(readonly parts: readonly number[]) {}
  static fromJSON(this: typeof Version, version: string | number): Version {
    const parts = `${version}`.split(".").map(Number);
    if (parts.some(Number.isNaN)) throw new Error(`${version} is no version`);
    if (version === "0.0.0") Reflect.get(undefined as unknown as object, "broken");
    return new this(parts);
  }
  next(): Version {
    return new Version(this.parts.map((part, i) => (i === this.parts.length - 1 ? part + 1 : part)));
  }
  toJSON(): string {
    return this.parts.join(".");
  }
}

/** Says of what it is by its type. */
export class Tagged<Name extends string> {
  constructor(readonly name: Name) {}
  static fromJSON<Name extends string>({ tag }: { tag: Name }): Tagged<Name> {
    return new Tagged(tag);
  }
  toJSON(): { tag: Name } {
    return { tag: this.name };
  }
}

/** Made of itself. */
export class Tree {
  constructor(
    readonly name: string,
    readonly below: readonly Tree[],
  ) {}
  static fromJSON({ name, below }: { name: string; below: Tree[] }): Tree {
    return new Tree(name, below);
  }
  get size(): number {
    return 1 + this.below.reduce((sum, tree) => sum + tree.size, 0);
  }
  toJSON(): { name: string; below: readonly Tree[]; size: number } {
    return { name: this.name, below: this.below, size: this.size };
  }
}
