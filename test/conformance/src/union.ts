import { type Int, Router } from "countersign";

export const union = new Router();

interface Cat {
  pet_type: "cat";
  meows: Int;
}

interface Dog {
  pet_type: "dog";
  barks: number;
}

union.post("/tagged", (pet: Cat | Dog): Cat | Dog => pet);
union.post("/plain-bad", (pet: Cat | Dog): Cat | Dog => pet);

interface Other {
  price: Int;
}

interface Named {
  /** @default null */
  name?: string | null;
}

union.post("/plain", (item: Other | Named): { item: Other | Named } => ({ item }));
