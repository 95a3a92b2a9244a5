import type { Question } from "./host.js";
import type { HostProject } from "./project.js";

/** A request and its response; a later exchange with the same request replaces it. */
export interface Exchange {
  readonly ask: Question;
  readonly status: number;
  readonly body?: unknown;
  /** In a 422: the `type` and `loc` of its only problem. */
  readonly problem?: readonly [type: string, ...loc: string[]];
}

export interface Step {
  readonly name: string;
  /** Good edits of one kind may be made together, if another host of the same mechanism gets each by itself. */
  readonly kind?: "types" | "modules" | "checks";
  edit(project: HostProject): void;
  /** The changes for clients of the API. */
  readonly exchanges: readonly Exchange[];
  /** Values in the document by JSON pointer. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** The project does not compile: what every host must print, and what those that check types must print as well. */
  readonly breaks?: { readonly own: readonly RegExp[]; readonly types: readonly RegExp[] };
}

const postItem = (json: object) => ({ method: "POST", path: "/items", json }) as const;
const accepts = (ask: Question, body: unknown): Exchange => ({ ask, status: 200, body });
const refuses = (ask: Question, type: string, ...loc: string[]): Exchange => ({
  ask,
  status: 422,
  problem: [type, ...loc],
});

const lamp = { name: "Lamp", quantity: 1 };
const none = postItem({ ...lamp, quantity: 0 });
const short = postItem({ ...lamp, name: "La" });
const rated = postItem({ ...lamp, rating: 2 });
const noted = postItem({ ...lamp, note: "fragile" });
const weighed = postItem({ ...lamp, weight: { grams: 5 } });
const made = postItem({ ...lamp, origin: { country: "Norway" } });
const coloured = postItem({ ...lamp, colour: "red" });
const kept = postItem({ ...lamp, shelf_life: 3 });
const list = { method: "GET", path: "/items" } as const;
const review = { method: "POST", path: "/reviews", json: { text: "!" } } as const;
const parcel = {
  method: "POST",
  path: `/items/parcels?text=${encodeURIComponent('[{"quantity":0}]')}`,
} as const;
const counted = {
  method: "POST",
  path: `/items/tool?given=${encodeURIComponent('{"stock":{"quantity":0}}')}`,
} as const;
const shelf = { method: "POST", path: "/items/shelves?quantity=0" } as const;
const price = { sku: "A-1", money: "1.50", tax: "0", label: " new " };
const postPrice = (json: object) =>
  ({ method: "POST", path: "/items/prices", json: { ...price, ...json } }) as const;
const priced = postPrice({});
const another = postPrice({ sku: "A-2" });
const foreign = postPrice({ sku: "B-1" });
const annotated = postPrice({ note: "0123456789" });
const free = postPrice({ tax: "1" });
const broke = postPrice({ money: "none" });
const order = { method: "POST", path: "/orders", json: { item: "" } } as const;

/** The project at the start. */
export const beginning: Pick<Step, "exchanges" | "document"> = {
  exchanges: [
    accepts(none, none.json),
    accepts(short, short.json),
    accepts(rated, rated.json),
    accepts(noted, noted.json),
    accepts(weighed, weighed.json),
    accepts(made, made.json),
    accepts(coloured, lamp),
    accepts(kept, lamp),
    accepts(list, { items: [{ name: "Lamp" }], limit: 10 }),
    accepts(review, review.json),
    accepts(parcel, ""),
    accepts(counted, { isError: false, text: "0", value: 0 }),
    accepts(shelf, "0"),
    accepts(priced, { ...price, label: "new" }),
    accepts(another, { ...price, sku: "A-2", label: "new" }),
    refuses(foreign, "value_error", "body", "sku"),
    refuses(annotated, "value_error", "body", "note"),
    refuses(free, "value_error", "body", "tax"),
    refuses(broke, "value_error", "body", "money"),
    { ask: order, status: 404, body: { detail: "Not Found" } },
    refuses(postItem({ ...lamp, name: "" }), "string_too_short", "body", "name"),
  ],
  document: {
    "/components/schemas/Item/properties/quantity/minimum": 0,
    "/components/schemas/Price/properties/tax/type": "string",
    "/paths/~1items/get/parameters/0/schema/default": 10,
  },
};

/** Edits of every kind that a build can miss, each on top of the previous ones. */
export const steps: readonly Step[] = [
  {
    name: "a type two imports away",
    kind: "types",
    edit: (project) => project.replace("src/stock.ts", "Min<0>", "Min<1>"),
    exchanges: [
      refuses(none, "greater_than_equal", "body", "quantity"),
      accepts(parcel, "[0].quantity: Input should be greater than or equal to 1, got 0"),
      accepts(counted, {
        isError: true,
        text: "count was not called because its arguments are not valid:\nstock.quantity: Input should be greater than or equal to 1, got 0",
        issues: [
          {
            type: "greater_than_equal",
            loc: ["stock", "quantity"],
            msg: "Input should be greater than or equal to 1",
            input: 0,
            ctx: { ge: 1 },
          },
        ],
      }),
      accepts(
        shelf,
        'QUANTITY  Input should be greater than or equal to 1. Got "0" from env. Expected: number (minimum 1)',
      ),
    ],
    document: { "/components/schemas/Item/properties/quantity/minimum": 1 },
  },
  {
    name: "an alias",
    kind: "types",
    edit: (project) => project.replace("src/names.ts", "MinLength<1>", "MinLength<3>"),
    exchanges: [refuses(short, "string_too_short", "body", "name")],
    document: { "/components/schemas/Item/properties/name/minLength": 3 },
  },
  {
    name: "a generic argument",
    kind: "types",
    edit: (project) => project.replace("src/models.ts", "Page<Summary>", "Page<Item>"),
    exchanges: [accepts(list, { items: [{ name: "Lamp", quantity: 1, rating: 5 }], limit: 10 })],
    document: {
      "/components/schemas/Listing/properties/items/items/$ref": "#/components/schemas/Item",
    },
  },
  {
    name: "a default value in another module",
    kind: "types",
    edit: (project) => project.replace("src/settings.ts", "= 10", "= 20"),
    exchanges: [accepts(list, { items: [{ name: "Lamp", quantity: 1, rating: 5 }], limit: 20 })],
    document: { "/paths/~1items/get/parameters/0/schema/default": 20 },
  },
  {
    name: "a constraint in a comment",
    kind: "types",
    edit: (project) => project.replace("src/models.ts", "@minimum 1", "@minimum 3"),
    exchanges: [refuses(rated, "greater_than_equal", "body", "rating")],
    document: { "/components/schemas/Item/properties/rating/minimum": 3 },
  },
  {
    name: "a declaration in node_modules",
    edit: (project) => project.replace("node_modules/measures/index.d.ts", "grams: number", "grams: string"),
    exchanges: [refuses(weighed, "string_type", "body", "weight", "grams")],
    document: { "/components/schemas/Weight/properties/grams/type": "string" },
  },
  {
    name: "a global declaration that nobody imports",
    edit: (project) => project.replace("src/globals.d.ts", "country: string", 'country: "Sweden"'),
    exchanges: [refuses(made, "literal_error", "body", "origin", "country")],
    document: { "/components/schemas/Origin/properties/country/const": "Sweden" },
  },
  {
    name: "a renamed file, and an added router",
    kind: "modules",
    edit(project) {
      project.rename("src/reviews.ts", "src/comments.ts");
      project.replace("src/comments.ts", "MinLength<1>", "MinLength<2>");
      project.replace("src/app.ts", "./reviews.js", "./comments.js");
      project.write({
        "src/orders.ts": `import { Router } from "countersign";
import type { Name } from "./names.js";

export const orders = new Router();

orders.post("/", (order: { item: Name }): string => order.item);
`,
      });
      const app = project.read("src/app.ts");
      project.write({
        "src/app.ts": app
          .replace("import { items }", 'import { orders } from "./orders.js";\nimport { items }')
          .replace("export default", 'app.route("/orders", orders);\n\nexport default'),
      });
    },
    exchanges: [
      refuses(review, "string_too_short", "body", "text"),
      refuses(order, "string_too_short", "body", "item"),
    ],
    document: {
      "/components/schemas/Review/properties/text/minLength": 2,
      "/paths/~1orders/post/operationId": "postOrders",
    },
  },
  {
    name: "a removed property",
    kind: "modules",
    edit: (project) => project.replace("src/models.ts", "  note?: string;\n", ""),
    exchanges: [accepts(noted, lamp)],
    document: { "/components/schemas/Item/properties/note": undefined },
  },
  {
    name: "the style of names in package.json",
    edit: (project) =>
      project.replace(
        "package.json",
        '"private": true',
        '"private": true,\n  "countersign": { "wire": "snake_case" }',
      ),
    exchanges: [accepts(kept, kept.json)],
    document: {
      "/components/schemas/Item/properties/shelfLife": undefined,
      "/components/schemas/Item/properties/shelf_life/type": "number",
    },
  },
  {
    name: "the body of a function that checks",
    kind: "checks",
    edit: (project) => project.replace("src/own-types.ts", 'startsWith("A")', 'startsWith("A-1")'),
    exchanges: [refuses(another, "value_error", "body", "sku")],
  },
  {
    name: "what a class is made of",
    kind: "checks",
    edit: (project) =>
      project.replace("src/own-types.ts", "type Amount = string", 'type Amount = "1.50" | "2.50"'),
    exchanges: [refuses(broke, "literal_error", "body", "money")],
  },
  {
    name: "a function that checks is no longer exported",
    edit: (project) => project.replace("src/own-types.ts", "export const isSku", "const isSku"),
    exchanges: [],
    // TypeScript reports the import first if its errors end a build.
    breaks: { own: [/prices\.ts\W+[26]\b/, /CS2101|TS2459/], types: [/TS2459/] },
  },
  {
    name: "edits that break the build, also by the type that a function takes",
    edit(project) {
      project.replace(
        "src/own-types.ts",
        'const isSku = (text: string): boolean => text.startsWith("A-1")',
        "export const isSku = (pieces: number): boolean => pieces > 0",
      );
      project.replace("src/models.ts", "  name: Name;\n", "  name: Name;\n  save?: () => void;\n");
      project.replace("src/settings.ts", "= 20", '= "20"');
    },
    exchanges: [],
    breaks: {
      own: [/prices\.ts\W+6\b/, /CS2100/, /models\.ts\W+7\b/, /CS2001/],
      types: [/settings\.ts/, /TS2322/],
    },
  },
  {
    name: "the repair",
    edit(project) {
      project.replace(
        "src/own-types.ts",
        "isSku = (pieces: number): boolean => pieces > 0",
        'isSku = (text: string): boolean => text.startsWith("A")',
      );
      project.replace("src/models.ts", "save?: () => void", 'colour?: "green"');
      project.replace("src/settings.ts", '= "20"', "= 30");
    },
    exchanges: [
      accepts(another, { ...price, sku: "A-2", label: "new" }),
      refuses(foreign, "value_error", "body", "sku"),
      refuses(coloured, "literal_error", "body", "colour"),
      accepts(list, { items: [{ name: "Lamp", quantity: 1, rating: 5 }], limit: 30 }),
    ],
    document: { "/components/schemas/Item/properties/colour/const": "green" },
  },
];
