// Generates transformer/diagnostics/catalogue.ts from the Markdown pages next to it: a function for each page, with the
// placeholders of its text as parameters, so that the terminal and the documentation have the same text. Also generates codes.ts,
// the type of their codes, which the type of a diagnostic needs without the functions. Run by `npm run diagnostics`; a test
// checks that the result is current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../transformer/diagnostics/", import.meta.url));

/** The first `> ` quote after `heading` (or from the top), with its lines joined. */
function quote(text, after, page) {
  const from = text.indexOf(after);
  const lines = text.slice(from).split("\n");
  const first = lines.findIndex((line) => line.startsWith("> "));
  if (from < 0 || first < 0) throw new Error(`${page}: no quote after "${after}"`);
  let last = first;
  while (lines[last + 1]?.startsWith("> ")) last++;
  return lines
    .slice(first, last + 1)
    .map((line) => line.slice(2))
    .join(" ");
}

/** The names in braces in a message and its fix, each once. */
function placeholders({ message, fix }) {
  return [...new Set(`${message} ${fix}`.match(/(?<=\{)\w+(?=\})/g))];
}

/** The names of the pages. */
function pages() {
  return readdirSync(folder)
    .filter((name) => /^CS\d{4}\.md$/.test(name))
    .sort();
}

const HEAD = "// Made by scripts/diagnostics.js from the pages next to this file. Do not edit.\n";

export function codesSource() {
  const codes = pages().map((name) => `  | ${JSON.stringify(name.slice(0, -3))}`);
  return `${HEAD}
/** A diagnostic code: the name of its page in this folder. */
export type DiagnosticCode =
${codes.join("\n")};
`;
}

export function catalogueSource() {
  const functions = pages().map((name) => {
    const text = readFileSync(folder + name, "utf8");
    const code = name.slice(0, -3);
    const title = text.match(/^# CS\d{4}: (.+)$/m)?.[1];
    const severity = text.match(/^Severity: (error|warning)$/m)?.[1];
    if (!title || !severity || !text.startsWith(`# ${code}: `))
      throw new Error(`${name}: title or severity missing`);
    const page = {
      code,
      title,
      severity,
      message: quote(text, "# ", name),
      fix: quote(text, "## Fix", name),
    };
    const fields = Object.entries(page).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
    const names = placeholders(page).map((each) => JSON.stringify(each));
    const make = names.length > 0 ? `template<${names.join(" | ")}>` : "fixed";
    return `/** ${title} */\nexport const ${code} = ${make}({\n${fields.join("\n")}\n});`;
  });
  return `${HEAD}
import { fixed, template } from "./diagnostic.js";

${functions.join("\n\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${folder}catalogue.ts`, catalogueSource());
  writeFileSync(`${folder}codes.ts`, codesSource());
}
