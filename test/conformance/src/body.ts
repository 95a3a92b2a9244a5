import { type Body, type ExclusiveMin, type Int, Router, type Strict, type Url } from "countersign";

export const body = new Router();

interface Item {
  name: string;
  /** @default null */
  description?: string | null;
  price: number;
  /** @default null */
  tax?: number | null;
}

// As in the recorded applications, whose functions declare no result: `Item` is then only received, and the properties with a
// default may be absent.
body.post("/items", (item: Item): unknown => item);

interface User {
  username: string;
  /** @default null */
  full_name?: string | null;
}

body.put(
  "/multi/:item_id",
  (item_id: Int, item: Item, user: User, importance: Body<Int & ExclusiveMin<0>>, q?: string): unknown => ({
    item_id,
    item,
    user,
    importance,
    q: q ?? null,
  }),
);

body.post("/embed", (item: Body<Item, { embed: true }>): unknown => item);

body.post("/strict", (value: Strict<{ a: Int }>): { a: Int } => value);

interface Image {
  url: Url;
  name: string;
}

interface OfferItem {
  name: string;
  price: number;
  /** @default [] */
  tags?: Set<string>;
  /** @default null */
  images?: Image[] | null;
}

interface Offer {
  name: string;
  price: number;
  items: OfferItem[];
}

body.post("/offers", (offer: Offer): Offer => offer);

body.post("/images", (images: Body<Image[]>): Image[] => images);

body.post("/weights", (weights: Map<Int, number>): Map<Int, number> => weights);

body.post("/singular", (importance: Body<Int>): Int => importance);

body.post("/optional", (item?: Item | null): unknown => item ?? null);
