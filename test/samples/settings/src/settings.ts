import {
  type Default,
  type Int,
  type Max,
  type Min,
  type MinLength,
  settings as read,
  type Secret,
  type Uuid,
} from "countersign";

enum Level {
  debug = "debug",
  warn = "warn",
}

export interface Settings {
  /** A PostgreSQL server. */
  databaseUrl: URL;
  port: Int & Min<1> & Max<65_535> & Default<8000>;
  debug: boolean & Default<false>;
  /** @default "warn" */
  level: Level;
  tokenSecret: Secret<string & MinLength<32>>;
  hosts: string[];
  ports?: Set<Int>;
  since?: Date;
  tenant?: Uuid;
  key?: Secret<Uint8Array>;
  most?: bigint;
  /** In bytes, by plan. */
  limits?: Record<string, Int>;
  rules?: { path: string; rate: number }[];
  smtp?: Smtp;
  pool: { size: Int & Min<1>; idle?: number };
  storage: { kind: "s3"; bucket: string; region?: string } | { kind: "folder"; folder: string };
}

interface Smtp {
  host: string;
  port: Int & Default<25>;
  login: { user: string; password: Secret<string> };
  /** An SMTP server to turn to next. */
  next?: Smtp;
}

/** What the tests set. */
export type Given = Record<string, unknown>;

export const readFrom = (env: Given) => read<Settings>({ prefix: "SHOP_", env });

const ENV = {
  SHOP_DATABASE_URL: "postgres://localhost/shop",
  SHOP_TOKEN_SECRET: "0123456789abcdef0123456789abcdef",
  SHOP_HOSTS: "a.example, b.example,",
  SHOP_POOL__SIZE: "4",
  SHOP_STORAGE__KIND: "folder",
  SHOP_STORAGE__FOLDER: "/tmp",
};

export const readSettings = read<Settings>({ prefix: "SHOP_", env: () => ENV });

/** Two of one module, one of which is not exported. */
const readNone = read<{ quiet?: boolean }>({ envFile: false, env: {} });

export const isQuiet = (): boolean => readNone().quiet ?? false;
