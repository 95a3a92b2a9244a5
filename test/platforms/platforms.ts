import path from "node:path";
import type { Feature } from "./features.js";

/** Builds of the same program, made by the command line. */
export const BUILDS = {
  files: [],
  bundle: ["--bundle"],
  worker: ["--platform", "workers"],
} as const;

export type Build = keyof typeof BUILDS;

/** Places on the machine. */
export interface Places {
  /** The repository. */
  readonly root: string;
  /** The packages that `npm ci` in this folder has installed. */
  readonly installed: string;
  /** The folder of the build that the platform needs. */
  readonly build: string;
  /** Relative to that folder. */
  readonly entry: string;
  readonly port: number;
}

/** How the platform's users start a server. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files that it reads. They are written into the build. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Platform {
  readonly title: string;
  /** The name in the package of platforms. The running Node has none. */
  readonly package?: string;
  readonly build: Build;
  /** The start command that the docs show. */
  readonly shown: string;
  /** Part of the short form. */
  readonly isShort: boolean;
  start(places: Places): Start;
  /** Features that the platform itself lacks, and why. */
  readonly lacks: Partial<Readonly<Record<Feature, string>>>;
}

const node = (version: number, build: "files" | "bundle", isShort = false): Platform => ({
  title: `Node ${version}`,
  ...(version !== 20 && { package: `node${version}` }),
  build,
  shown: build === "files" ? "`countersign start`" : "`node dist/server.js`",
  isShort,
  start: ({ root, installed, build: folder, entry, port }) => ({
    command: version === 20 ? process.execPath : path.join(installed, `node${version}/bin/node`),
    args:
      build === "files"
        ? [path.join(root, "dist/cli.js"), "start", path.join(folder, entry), "--port", String(port)]
        : [path.join(folder, "server.js")],
    env: { PORT: String(port), HOST: "127.0.0.1" },
  }),
  lacks: {},
});

export const PLATFORMS: readonly Platform[] = [
  node(20, "files"),
  node(20, "bundle"),
  node(22, "files"),
  node(22, "bundle"),
  node(24, "files", true),
  node(24, "bundle"),
  node(26, "files"),
  node(26, "bundle"),
  {
    title: "Bun",
    package: "@oven/bun-linux-x64-baseline",
    build: "files",
    shown: "`bun dist/app.js`",
    isShort: true,
    start: ({ installed, build, entry, port }) => ({
      command: path.join(installed, "@oven/bun-linux-x64-baseline/bin/bun"),
      args: [path.join(build, entry)],
      env: { PORT: String(port) },
    }),
    lacks: {
      ending: "Bun ends at once with SIGTERM",
      handshakeHeaders: "Bun sends its handshake before middleware has seen it",
    },
  },
  {
    title: "Deno",
    package: "@deno/linux-x64-glibc",
    build: "files",
    shown: "`deno serve --allow-all dist/app.js`",
    isShort: true,
    start: ({ installed, build, entry, port }) => ({
      command: path.join(installed, "@deno/linux-x64-glibc/deno"),
      args: ["serve", "--allow-all", "--host", "127.0.0.1", "--port", String(port), path.join(build, entry)],
    }),
    lacks: { ending: "Deno ends at once with SIGTERM" },
  },
  {
    title: "Workers",
    package: "@cloudflare/workerd-linux-64",
    build: "worker",
    shown: "`workerd serve`",
    isShort: true,
    start: ({ installed, build, port }) => ({
      command: path.join(installed, "@cloudflare/workerd-linux-64/bin/workerd"),
      args: ["serve", path.join(build, "worker.capnp")],
      files: { "worker.capnp": workerConfig(port) },
    }),
    lacks: {
      ending: "a Worker is not notified when it ends",
      files: "Workers have no file system",
      leaving:
        "workerd does not report a client that left before its response, not even with `enable_request_signal`",
      upgradeHeader: "workerd leaves out `Upgrade` and `Connection`",
    },
  },
];

/** The configuration that wrangler generates from `main`, `compatibility_date` and `no_bundle` for workerd. */
const workerConfig = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;
