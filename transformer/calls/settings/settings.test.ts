import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SettingsError, settings } from "../../../runtime/index.js";
import type { SettingsOptions } from "../../../runtime/settings/options.js";
import type { ReadSettings } from "../../../runtime/settings/settings.js";
import { removeFolder, temporaryFolder } from "../../../test/support/temporary.js";
import { settingsOf } from "./testing.js";

interface Shop {
  databaseUrl: URL;
  port: number;
  tokenSecret: string;
  hosts: string[];
  quiet?: boolean;
  limits?: Record<string, number>;
  smtp?: { host: string; port: number; password: string };
}

const SECRET = "a secret that nobody may see, not even in part";
const SHOP = {
  DATABASE_URL: "postgres://localhost/shop",
  PORT: "80",
  TOKEN_SECRET: SECRET,
  HOSTS: "a,b",
};

let shop: (options: SettingsOptions) => ReadSettings<Shop>;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder("env-files");
  shop = await settingsOf<Shop>(
    "Shop",
    `interface Shop {
  databaseUrl: URL;
  port: c.Int & c.Default<8000>;
  tokenSecret: c.Secret<string & c.MinLength<8>>;
  hosts: string[];
  quiet?: boolean;
  limits?: Record<string, number>;
  smtp?: { host: string; port: c.Int & c.Default<25>; password: c.Secret<string> };
}`,
  );
});

afterAll(() => removeFolder(folder));

function refusal(options: SettingsOptions): SettingsError {
  try {
    shop(options)();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

const linesOf = (error: Error) =>
  error.message
    .split("\n")
    .flatMap((line) => (line.startsWith("  ") ? [line.trim().replace(/ {2,}/, " ")] : []));

describe("what is wrong", () => {
  test("is said at once, a line each, in the order of declaration", () => {
    const env = {
      PORT: "80x",
      TOKEN_SECRET: "short",
      HOSTS: "",
      LIMITS: '{"free":"many"}',
      SMTP__HOST: "mail",
      QUIET: "perhaps",
    };
    expect(refusal({ env }).message).toBe(
      [
        "7 variables are not set as the settings at src/settings.ts:12 declare:",
        "",
        "  DATABASE_URL    is not set. Expected: URL",
        '  PORT            Input should be a valid integer, unable to parse string as an integer. Got "80x" from env. Expected: integer',
        "  TOKEN_SECRET    String should have at least 8 characters. Set in env. Expected: string (minLength 8)",
        "  HOSTS           is empty in env, which counts as not set. Expected: string[], separated by commas",
        '  QUIET           Input should be a valid boolean, unable to interpret input. Got "perhaps" from env. Expected: boolean',
        "  LIMITS          free: Input should be a valid number, unable to parse string as a number. Set in env. Expected: { [string]: number }, as JSON",
        "  SMTP__PASSWORD  is not set, and is needed because SMTP__HOST is set. Expected: string",
        "",
        "Looked for in env.",
      ].join("\n"),
    );
  });

  test("has the issues of a 422, under the variable's name", () => {
    const { issues } = refusal({ env: { ...SHOP, PORT: "80x", LIMITS: '{"free":"many"}' } });
    expect(issues).toEqual([
      {
        type: "int_parsing",
        loc: ["PORT"],
        msg: "Input should be a valid integer, unable to parse string as an integer",
        input: "80x",
      },
      {
        type: "float_parsing",
        loc: ["LIMITS", "free"],
        msg: "Input should be a valid number, unable to parse string as a number",
        input: "**********",
      },
    ]);
  });

  test.each([
    ["DATABSE_URL", "letters left out"],
    ["DATABASE_ULR", "letters swapped"],
    ["database_url", "small letters"],
    ["DATABASEURL", "words not separated"],
  ])("comes with the name that was meant: %s, %s", (name) => {
    const { DATABASE_URL, ...others } = SHOP;
    expect(linesOf(refusal({ env: { ...others, [name]: DATABASE_URL } }))).toEqual([
      `DATABASE_URL is not set. Expected: URL. Did you mean ${name}, which is set?`,
    ]);
  });

  test("comes with a name that lacks the prefix, and with none that another variable has", () => {
    const prefixed = Object.fromEntries(Object.entries(SHOP).map(([name, text]) => [`SHOP_${name}`, text]));
    const { SHOP_DATABASE_URL, ...others } = prefixed;
    const options = { prefix: "SHOP_", env: { ...others, DATABASE_URL: SHOP_DATABASE_URL } };
    expect(linesOf(refusal(options))).toEqual([
      "SHOP_DATABASE_URL is not set. Expected: URL. Did you mean DATABASE_URL, which is set?",
    ]);
    const { HOSTS, ...hostless } = SHOP;
    expect(
      linesOf(refusal({ env: { ...hostless, SMTP__HOST: HOSTS, SMTP__PASSWORD: "x", ROSTERS: "x" } })),
    ).toEqual(["HOSTS is not set. Expected: string[], separated by commas"]);
  });
});

describe("a secret", () => {
  const seen = (error: Error) =>
    `${error.message}${error.stack}${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`;

  test("is in no error, nor is a text that might be one", () => {
    for (const env of [
      { ...SHOP, TOKEN_SECRET: "s3cr3t" },
      { ...SHOP, DATABASE_URL: "no url: s3cr3t" },
      { ...SHOP, LIMITS: "{ s3cr3t" },
      { ...SHOP, LIMITS: '"s3cr3t"' },
      { ...SHOP, SMTP__PASSWORD: "s3cr3t" },
      { ...SHOP, TOKEN_SECRET: { secret: "s3cr3t" } },
      { SMTP__HOST: "s3cr3t" },
    ]) {
      const error = refusal({ env });
      expect(seen(error)).not.toContain("s3cr3t");
      expect(JSON.stringify(error.issues)).not.toContain("s3cr3t");
    }
  });

  test("is read by its name, and shown by nothing", () => {
    const read = shop({ env: { ...SHOP, SMTP__HOST: "mail", SMTP__PASSWORD: SECRET } })();
    expect(read.tokenSecret).toBe(SECRET);
    expect(read.smtp?.password).toBe(SECRET);
    for (const text of [
      JSON.stringify(read),
      JSON.stringify({ read }),
      inspect(read),
      inspect([read]),
      `${read}`,
    ])
      expect(text).not.toContain(SECRET);
    expect(JSON.parse(JSON.stringify(read))).toEqual({
      databaseUrl: "postgres://localhost/shop",
      port: 80,
      tokenSecret: "**********",
      hosts: ["a", "b"],
      smtp: { host: "mail", port: 25, password: "**********" },
    });
    expect(Object.keys(read)).toEqual(["databaseUrl", "port", "tokenSecret", "hosts", "smtp"]);
  });

  test.each([
    ["an object", "{ smtp: c.Secret<{ host: string; port: c.Int }> }", ["smtp"]],
    ["an object that may be absent", "{ smtp?: c.Secret<{ host: string; port: c.Int }> | null }", ["smtp"]],
    ["a named type", "{ smtp: Hidden }", ["smtp"]],
    ["an object around objects", "{ mail: c.Secret<{ smtp: Smtp }> }", ["mail", "smtp"]],
    ["one of several objects", '{ smtp: c.Secret<Smtp | { host: string; key: "a" }> }', ["smtp"]],
    ["a property in one of several", "{ smtp: Hidden | { host: string; key: string } }", ["smtp"]],
    ["all of the settings", "c.Secret<Smtp>", []],
  ])("that is %s is secret in all of its variables", async (_, type, way) => {
    const declarations = "interface Smtp { host: string; port: c.Int }\ntype Hidden = c.Secret<Smtp>;";
    const make = await settingsOf<Record<string, never>>(type, declarations);
    const name = (last: string) => [...way, last].join("__").toUpperCase();
    const right = make({ env: { [name("host")]: "s3cr3t", [name("port")]: "4711" } })();
    const holder = way.reduce<Record<string, unknown>>((value, step) => value[step] as never, right);
    expect(holder).toMatchObject({ host: "s3cr3t", port: 4711 });
    for (const text of [JSON.stringify(right), inspect(right, { depth: 9 })])
      expect(text).not.toMatch(/s3cr3t|4711/);
    try {
      make({ env: { [name("host")]: "s3cr3t", [name("port")]: "4711 or so" } })();
      expect.unreachable();
    } catch (error) {
      assert(error instanceof SettingsError);
      expect(`${seen(error)}${JSON.stringify(error.issues)}`).not.toMatch(/s3cr3t|4711/);
    }
  });

  test("that is not set is not shown as if it were", async () => {
    const make = await settingsOf<{ key?: string }>("{ key?: c.Secret<string> }");
    expect(JSON.stringify(make({ env: {} })())).toBe("{}");
  });
});

describe("settings", () => {
  test("are frozen, with all that is in them", () => {
    const read = shop({ env: { ...SHOP, SMTP__HOST: "mail", SMTP__PASSWORD: "x" } })();
    for (const change of [
      () => Reflect.set(read, "port", 1),
      () => Reflect.set(read.hosts, 0, "c"),
      () => Reflect.set(read.smtp ?? {}, "host", "c"),
    ])
      expect(change()).toBe(false);
  });

  test("are read once, and again only where that failed", () => {
    const env = vi.fn<() => Record<string, string>>().mockReturnValueOnce({}).mockReturnValue(SHOP);
    const read = shop({ env });
    expect(env).not.toHaveBeenCalled();
    expect(read).toThrow(SettingsError);
    expect(read()).toBe(read());
    expect(env).toHaveBeenCalledTimes(2);
  });

  test("take what is no text as it is, and leave it alone", () => {
    const given = { ...SHOP, PORT: 80, QUIET: true, HOSTS: ["a"], LIMITS: { free: 1 } };
    const read = shop({ env: given })();
    expect(read).toMatchObject({ port: 80, quiet: true, hosts: ["a"], limits: { free: 1 } });
    given.HOSTS.push("b");
    given.LIMITS.free = 2;
    expect(read).toMatchObject({ hosts: ["a"], limits: { free: 1 } });
  });

  test("that were not compiled say so", () => {
    expect(() => settings<Shop>()).toThrow(
      /^settings<T>\(\) at .*settings\.test\.ts:\d+:\d+ was not compiled/,
    );
    const other = { contract: 0, variables: [], source: "src/settings.ts:1" };
    expect(() => Reflect.apply(settings, undefined, [other])).toThrow(
      "settings<T>() (src/settings.ts:1) was compiled for contract 0",
    );
  });
});

test("a property with another name outside is the variable of that name, and its secret is kept under its own", async () => {
  const make = await settingsOf<{ db: { url: string; pass: string } }>(
    "Named",
    `interface Named {
  /** @name database */
  db: {
    /** @name connectionUrl */
    url: string;
    /** @name pwd */
    pass: c.Secret<string>;
  };
}`,
  );
  const read = make({ env: { DATABASE__CONNECTION_URL: "u", DATABASE__PWD: "open sesame" } })();
  expect(read).toEqual({ db: { url: "u", pass: "open sesame" } });
  expect(JSON.stringify(read)).toBe('{"db":{"url":"u","pass":"**********"}}');
  const refused = make({ env: { DATABASE__PWD: { no: "text" } } });
  expect(refused).toThrow(
    /DATABASE__CONNECTION_URL {2}is not set[\s\S]*DATABASE__PWD {13}Input should be a valid string/,
  );
});

describe("an empty variable", () => {
  test("counts as not set", () => {
    const read = shop({ env: { ...SHOP, PORT: "", QUIET: "", LIMITS: "", SMTP__PASSWORD: "" } })();
    expect(read).toMatchObject({ port: 8000 });
    expect(Object.keys(read)).toEqual(["databaseUrl", "port", "tokenSecret", "hosts"]);
  });

  test("takes the place of what a file says", () => {
    const file = path.join(folder, "port.env");
    writeFileSync(file, "PORT=1");
    const empty = { ...SHOP, PORT: "" };
    for (const [name, text] of Object.entries(empty)) vi.stubEnv(name, text);
    expect(shop({ envFile: file })().port).toBe(8000);
    vi.stubEnv("PORT", undefined);
    expect(shop({ envFile: file })().port).toBe(1);
    vi.unstubAllEnvs();
  });
});

describe("a list", () => {
  test.each([
    ["a", ["a"]],
    [" a , b ", ["a", "b"]],
    ["a,,b,", ["a", "b"]],
    [",", []],
    ["[]", []],
    ['["a, b", ""]', ["a, b", ""]],
    ["[::1],[::2]", ["[::1]", "[::2]"]],
    ["[::1]", ["[::1]"]],
  ])("%s is %j", (text, hosts) => {
    expect(shop({ env: { ...SHOP, HOSTS: text } })().hosts).toEqual(hosts);
  });
});

describe(".env files", () => {
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  test("are read by Node's rules, the first one that says something first, and the environment before all", () => {
    const first = write("first.env", "\uFEFFPORT=1 # one\nexport HOSTS='x, y'\n");
    const second = write(
      "second.env",
      `PORT=2\nHOSTS=z\nQUIET="yes"\nDATABASE_URL=postgres://localhost/$HOME\nTOKEN_SECRET="two\nlines of it"\n`,
    );
    vi.stubEnv("QUIET", "no");
    const read = shop({ envFile: [first, path.join(folder, "none.env"), second] })();
    vi.unstubAllEnvs();
    expect(read).toMatchObject({ port: 1, hosts: ["x", "y"], quiet: false, tokenSecret: "two\nlines of it" });
    expect(read.databaseUrl.href).toBe("postgres://localhost/$HOME");
    expect(process.env["TOKEN_SECRET"]).toBeUndefined();
  });

  test("are named where something is wrong", () => {
    const file = write("wrong.env", "PORT=x\n");
    const none = path.join(folder, "none.env");
    const { message } = refusal({ envFile: [file, none] });
    expect(message).toContain(`Got "x" from ${file}`);
    expect(message).toMatch(
      new RegExp(
        `Looked for in the environment, then in ${file}, then in ${none} \\(which does not exist\\)\\.$`,
      ),
    );
  });

  test("that cannot be read are no secret", () => {
    const folderOf = path.join(folder, "a-folder");
    mkdirSync(folderOf);
    expect(() => shop({ envFile: folderOf })()).toThrow(
      /^The variables in .*a-folder cannot be read: EISDIR/,
    );
  });

  test("are not read where there are none, or nobody wants one", () => {
    expect(refusal({ envFile: false }).message).toMatch(/Looked for in the environment\.$/);
  });

  test("are told to who watches the program", () => {
    const { send } = process;
    const told: unknown[] = [];
    process.send = (message: unknown) => {
      told.push(message);
      return true;
    };
    vi.stubEnv("WATCH_REPORT_DEPENDENCIES", "1");
    const file = write("watched.env", "PORT=1");
    try {
      expect(() => shop({ envFile: file })()).toThrow(SettingsError);
    } finally {
      vi.unstubAllEnvs();
      if (send) process.send = send;
      else Reflect.deleteProperty(process, "send");
    }
    expect(told).toEqual([{ "watch:require": [file] }]);
  });
});

test("a platform without processes and files has what it is given", () => {
  vi.stubGlobal("process", undefined);
  try {
    expect(shop({ env: SHOP })().port).toBe(80);
    expect(refusal({}).message).toMatch(/Looked for in the environment\.$/);
  } finally {
    vi.unstubAllGlobals();
  }
});
