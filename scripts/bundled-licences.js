// The licence texts of packages whose code is in the built package.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * @param {Iterable<string>} modules absolute paths of everything that was bundled, own files included.
 * @returns a section for each package: its name and version, and its licence in full.
 * @throws Error if a package has no licence that could be passed on.
 */
export function licencesOf(modules) {
  const folders = new Set([...modules].flatMap((id) => FOLDER.exec(id.replace(/^\0/, ""))?.[0] ?? []));
  const sections = [...folders]
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      if (!file) throw new Error(`${name} has no licence`);
      return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    });
  return sections.toSorted().join(`\n${"-".repeat(80)}\n\n`);
}
