import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenapiVersion } from "../runtime/contract/openapi-version.js";
import type { ArtifactOptions } from "../transformer/artifacts/artifacts.js";
import { hashOfFile, isUnchanged, type Noted, type Seen, see } from "../transformer/hosts/build-record.js";
import { installedPackage } from "../transformer/hosts/installed-package.js";
import { typescripts6 } from "../transformer/hosts/load-typescript.js";
import type { Problem } from "../transformer/hosts/program.js";
import { ProjectError, type ProjectPaths } from "../transformer/hosts/project.js";
import { writeTogether } from "../transformer/hosts/write-together.js";

/** What a build prints when it is done, and again when there is nothing to do. */
export interface BuildSummary {
  readonly outDir: string;
  /** Absolute path of the built entry. */
  readonly entry: string;
  /** How many routes there are: `6 routes`. */
  readonly routes: string;
  /** Absolute paths of the artifacts, each with a one-word label. */
  readonly artifacts: readonly { readonly label: string; readonly file: string }[];
  /** JavaScript and source maps, without artifacts and the manifest. */
  readonly files: number;
  /** Warnings. No build has errors. */
  readonly problems: readonly Problem[];
}

interface BuildRecord {
  readonly key: string;
  readonly summary: BuildSummary;
  readonly inputs: Seen;
  /** Hashes of the written files, by absolute path. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Remembers builds of one project into one folder. */
export interface BuildCache {
  /** Returns the summary of the last build if everything that it read and wrote is unchanged. Loads no TypeScript. */
  upToDate(): BuildSummary | undefined;
  /**
   * Returns files that the last build wrote, that this one did not, and that are still as they were written.
   * @param kept what this build has written.
   */
  abandoned(kept: readonly string[]): readonly string[];
  /** @param since when the build began (`Date.now()`). If a file has changed since then, the build cannot be relied on. */
  remember(summary: BuildSummary, noted: readonly Noted[], written: readonly string[], since: number): void;
}

/**
 * @param outDir as on the command line. Without it, the folder from `tsconfig.json`.
 * @param artifacts which are written, if not the usual ones.
 * @param target the version of the document, if not the app's.
 */
export function buildCache(
  project: ProjectPaths,
  outDir: string | undefined,
  artifacts: ArtifactOptions = {},
  target?: OpenapiVersion,
): BuildCache {
  const engine = engineFiles(project.root);
  const key = JSON.stringify([
    "build 3",
    project.configFile,
    project.entry,
    outDir ?? null,
    artifacts,
    target ?? null,
    ...engine,
  ]);
  const folder = join(project.root, ".countersign");
  const name = createHash("sha1").update(`${project.configFile} ${project.entry} ${outDir}`).digest("hex");
  const file = join(folder, `build-${name.slice(0, 12)}.json`);
  return {
    upToDate() {
      const record = readRecord(file);
      if (record?.key !== key || !sameFiles(record.outputs) || !isUnchanged(record.inputs)) return undefined;
      return record.summary;
    },
    abandoned(kept) {
      const { outputs = {} } = readRecord(file) ?? {};
      // Where case does not count, `App.js` and `app.js` are the same file.
      const written = new Set(kept.map((path) => path.toLowerCase()));
      return Object.keys(outputs).filter(
        (path) => !written.has(path.toLowerCase()) && existsSync(path) && outputs[path] === hashOfFile(path),
      );
    },
    remember(summary, noted, written, since) {
      const all = <Kind extends keyof Noted>(kind: Kind) =>
        noted.flatMap((each) => [...(each[kind] as Iterable<never>)]) as Noted[Kind];
      const inputs = see(
        {
          files: [...all("files"), ...engine],
          absent: all("absent"),
          folders: all("folders"),
          listings: all("listings"),
          links: all("links"),
        },
        since,
      );
      if (!inputs) return;
      const outputs = Object.fromEntries(written.map((path) => [path, hashOfFile(path)]));
      const record: BuildRecord = { key, summary, inputs, outputs };
      try {
        writeTogether((write) => {
          write(join(folder, ".gitignore"), "*\n");
          write(file, JSON.stringify(record));
        });
      } catch (error) {
        // The build exists nonetheless. Only the next one will not be skipped.
        if (!(error instanceof ProjectError)) throw error;
      }
    },
  };
}

/** The files that compile: this code, whose chunks are named by their contents, and the copies of TypeScript. */
function engineFiles(root: string): string[] {
  const own = installedPackage(join(root, "package.json"), "typescript");
  const copies = [...(own ? [own] : []), ...typescripts6(root)];
  const manifests = new Set(copies.map(({ folder }) => join(folder, "package.json")));
  return [process.argv[1] ?? "", fileURLToPath(import.meta.url), ...manifests].filter((name) => name !== "");
}

function sameFiles(expected: Readonly<Record<string, string>>): boolean {
  return isUnchanged({ files: expected, absent: [], folders: {}, listings: {}, links: {} });
}

/** A record that cannot be read counts as missing: the build is made again. */
function readRecord(file: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as BuildRecord;
  } catch {
    return undefined;
  }
}
