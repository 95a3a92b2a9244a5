// The values that `bench/encode.js` encodes: several different values of each shape, as handlers return them, in plain literals
// and with strings of their own. They have no undeclared properties, because native `JSON.stringify` would have to write those as
// well.

/** A linear congruential generator: the same values in every process. */
let seed = 42;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};
const pick = (list) => list[random(list.length)];
const sometimes = () => random(2) === 0;
const mostly = () => random(3) > 0;

/** A flat string that is not shared, like those that a database driver creates from the bytes it receives. */
const text = (string) => Buffer.from(string).toString();
const digits = (n) => text(Array.from({ length: n }, () => random(10)).join(""));
const hex = (n) => Array.from({ length: n }, () => random(16).toString(16)).join("");
const uuid = () => text(`${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`);
const cents = (n) => random(n * 100) / 100;
const many = (n, make) => Array.from({ length: n }, (_, i) => make(i));

const WORDS =
  "amber brook cedar delta ember frost grove haven iris jade karst lotus maple north ocean pearl".split(" ");
const words = (n) => text(many(n, () => pick(WORDS)).join(" "));
/** Realistic names: not all in ASCII, and one with quotes. */
const NAMES = [
  "Ada Lovelace",
  "José Núñez",
  "Grace Hopper",
  'Edward "Ed" Yourdon',
  "Linus Torvalds",
  "李小龍",
];

const city = () => text(pick(["London", "Berlin", "São Paulo", "New York"]));

const address = () => ({
  street: text(`${random(200)} ${pick(WORDS)} street`),
  city: city(),
  zip: digits(5),
  country: text(pick(["GB", "DE", "BR", "US"])),
});

const line = () => {
  const value = {
    product: uuid(),
    sku: text(`ABC-${digits(4)}`),
    quantity: 1 + random(9),
    price: cents(500),
  };
  // Set afterwards, as code does for optional properties.
  if (random(5) === 0) value.note = words(6);
  return value;
};

const order = (lines) => ({
  id: uuid(),
  placedAt: new Date(1.7e12 + random(1e9)).toISOString(),
  status: pick(["open", "paid", "shipped"]),
  customer: {
    id: uuid(),
    name: text(pick(NAMES)),
    email: text(`${pick(WORDS)}.${pick(WORDS)}@example.com`),
    address: address(),
  },
  payment: sometimes()
    ? { kind: "card", number: digits(16), holder: text(pick(NAMES)) }
    : { kind: "transfer", iban: text(`DE${digits(20)}`) },
  lines: many(lines, line),
  total: cents(5000),
  coupons: many(random(3), () => text(pick(WORDS).toUpperCase())),
});

const tree = (depth, width) => ({
  id: random(1e5),
  name: words(1),
  children: depth === 0 ? [] : many(width, () => tree(depth - 1, width)),
});

const reading = () => ({ at: new Date(1.7e12 + random(1e9)), n: cents(100) });

const account = (id) => ({
  id,
  name: text(pick(NAMES)),
  email: text(`${pick(WORDS)}.${pick(WORDS)}@example.com`),
  active: sometimes(),
});

const contact = () => ({ nick: words(1), city: city(), site: text(`https://${pick(WORDS)}.example`) });
const rating = () => ({ age: 18 + random(60), verified: sometimes(), score: cents(10) });

/** As a row that has every column is mapped to a result. Columns of a joined table are either all present or all absent. */
const mapped = (id) => {
  const { nick, city, site } = mostly() ? contact() : {};
  const { age, verified, score } = mostly() ? rating() : {};
  return { id, nick, age, city, site, verified, score, bio: mostly() ? words(5) : undefined };
};

/** The same, created by code that sets only the properties that exist. */
const assigned = (id) => {
  const value = { id };
  for (const [name, it] of Object.entries(mapped(id))) if (it !== undefined) value[name] = it;
  return value;
};

/** By name: the route that returns it, and the values. */
export const shapes = {
  "22 B": { route: "getTiny", values: many(64, () => ({ id: 10_000 + random(90_000), ok: sometimes() })) },
  "1 kB": { route: "getOrder", values: many(32, () => order(4 + random(3))) },
  "10 kB": { route: "getOrder", values: many(8, () => order(78)) },
  "1 MB": { route: "getOrders", values: many(2, () => many(1100, () => order(4 + random(3)))) },
  tree: { route: "getTree", values: many(4, () => tree(5, 3)) },
  dates: { route: "getReadings", values: many(8, () => many(100, reading)) },
  optional: { route: "getProfiles", values: many(8, (i) => many(100, i % 4 ? mapped : assigned)) },
  strings: { route: "getAccount", values: many(64, account) },
};
