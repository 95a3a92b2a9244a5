// Writes a project with many routes, each with six interfaces of its own, for `bench:compile`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROUTES_PER_FILE = 10;

/** @param folder emptied first; must be below a `node_modules` that has countersign. */
export function writeProject(folder, routes) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "src"), { recursive: true });
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  write("package.json", JSON.stringify({ name: "compile-bench", private: true, type: "module" }));
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023"],
        types: ["node"],
        module: "NodeNext",
        strict: true,
        skipLibCheck: true,
        rootDir: "src",
        outDir: "dist",
      },
      include: ["src"],
    }),
  );
  write("src/saved.ts", "export interface Saved<T> {\n  saved: boolean;\n  value: T;\n}\n");
  const files = Math.ceil(routes / ROUTES_PER_FILE);
  for (let file = 0; file < files; file++) {
    const first = file * ROUTES_PER_FILE;
    const last = Math.min(first + ROUTES_PER_FILE, routes);
    const parts = Array.from({ length: last - first }, (_, i) => route(first + i));
    write(
      `src/orders${file}.ts`,
      `${IMPORT}\nimport type { Saved } from "./saved.js";\nexport const orders${file} = new Router();\n${parts.join("")}`,
    );
  }
  const indexes = Array.from({ length: files }, (_, i) => i);
  write(
    "src/app.ts",
    [
      `import { App } from "countersign";`,
      ...indexes.map((i) => `import { orders${i} } from "./orders${i}.js";`),
      `const app = new App({ title: "Bench", version: "1.0.0" });`,
      ...indexes.map((i) => `app.route("/v1", orders${i});`),
      "export default app;\n",
    ].join("\n"),
  );
}

/** Adds a module with typia's validator for every order, and typia's transformer for `tspc`. */
export function addTypia(folder, routes) {
  const files = Math.ceil(routes / ROUTES_PER_FILE);
  const names = (file) => orderNames(file, routes).join(", ");
  for (let file = 0; file < files; file++) {
    const validators = orderNames(file, routes).map(
      (name) => `export const validate${name} = typia.createValidate<${name}>();\n`,
    );
    writeFileSync(
      path.join(folder, `src/validators${file}.ts`),
      `import typia from "typia";\nimport type { ${names(file)} } from "./orders${file}.js";\n${validators.join("")}`,
    );
  }
  const config = path.join(folder, "tsconfig.json");
  const { compilerOptions, ...rest } = JSON.parse(readFileSync(config, "utf8"));
  const plugins = [{ transform: "typia/lib/transform" }];
  writeFileSync(config, JSON.stringify({ ...rest, compilerOptions: { ...compilerOptions, plugins } }));
}

function orderNames(file, routes) {
  const first = file * ROUTES_PER_FILE;
  const last = Math.min(first + ROUTES_PER_FILE, routes);
  return Array.from({ length: last - first }, (_, i) => `Order${first + i}`);
}

const IMPORT = `import { type Email, type Int, type Max, type MaxLength, type Min, type MinLength, type Pattern, Router, type Uuid } from "countersign";`;

function route(n) {
  return `
export interface Address${n} {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer${n} {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address${n};
  vip?: boolean;
}

export interface Line${n} {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card${n} {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer${n} {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order${n} {
  /** Counted from 1. */
  id: Int;
  customer: Customer${n};
  lines: Line${n}[];
  payment: Card${n} | Transfer${n};
  createdAt: Date;
  tags?: string[];
}

/** Replace order ${n}. */
orders${Math.floor(n / ROUTES_PER_FILE)}.put(
  "/orders${n}/:id",
  (id: Int, order: Order${n}, dryRun = false): Saved<Order${n}> => ({ saved: !dryRun, value: { ...order, id } }),
);
`;
}
