import { App, type Wire } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

export class Later {
  constructor(readonly text: string) {}
  static async fromJSON(text: string): Promise<Later> {
    return new Later(text);
  }
  toJSON(): string {
    return this.text;
  }
}

export class Other {
  constructor(readonly text: string) {}
  static fromJSON(text: string): Later {
    return new Later(text);
  }
  toJSON(): string {
    return this.text;
  }
  own(): string {
    return this.text;
  }
}

class Hidden {
  constructor(readonly text: string) {}
  static fromJSON(text: string): Hidden {
    return new Hidden(text);
  }
  toJSON(): string {
    return this.text;
  }
}

/** Only its data is meant to be received. */
export class Private {
  constructor(readonly text: string) {}
  private static fromJSON(text: string): Private {
    return new Private(text);
  }
  toJSON(): string {
    return Private.fromJSON(this.text).text;
  }
}

const unexported = { decode: (text: string) => BigInt(text), encode: (value: bigint) => `${value}` };
export const half = { decode: (text: string) => BigInt(text) };
export const waiting = {
  decode: async (text: string) => BigInt(text),
  encode: (value: bigint) => `${value}`,
};

interface Item {
  later: Later;
  other: Other;
  hidden: Hidden;
  unexported: Wire<bigint, string, typeof unexported>;
  half: Wire<bigint, string, typeof half>;
  waiting: Wire<bigint, string, typeof waiting>;
}

app.post("/items", (item: Item): string => item.later.text);

app.post("/private", (item: Private): string => item.text);

app.get("/later", (): Later => new Later(""));

export default app;
