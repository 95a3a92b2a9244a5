import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import { isMethod } from "../../runtime/contract/methods.js";
import type { OpenApiDocument } from "../changes/openapi-document.js";
import { type DocumentedOperation, entriesOf } from "../changes/operations.js";
import { resultOf } from "./stub-result.js";
import { asIdentifier, declaration, IDENTIFIER, inComment, type Printing, typeOf } from "./types.js";

/**
 * Prints operations as handlers to paste: their signatures, and the types that they need. The bodies are left to the developer.
 * @returns the text of one module, which compiles if there is an `app`.
 */
export function stubs(operations: readonly DocumentedOperation[], document: OpenApiDocument): string {
  const printing: Printing = {
    document,
    imports: new Set(["HttpError"]),
    components: new Map(),
    forms: new Set(),
  };
  const handlers = operations.map((operation) => handlerOf(operation, printing));
  const declared = new Map<string, string>();
  // A declaration may need others, so the map grows during the iteration.
  for (const [name, value] of printing.components) declared.set(name, declaration(name, value, printing));
  const names = [...printing.imports]
    .toSorted()
    .map((name) => (name === "HttpError" || name === "reply" ? name : `type ${name}`));
  const types = [...declared.values()].join("\n");
  return `import { ${names.join(", ")} } from "countersign";\n\n${types}${types && "\n"}${handlers.join("\n")}`;
}

function handlerOf(
  { method, path, operation, parameters, name }: DocumentedOperation,
  printing: Printing,
): string {
  const { options, type, isGenerator } = resultOf(method, operation, printing);
  const read = [...parameters.map((one) => parameterOf(one, printing)), ...bodyOf(operation, printing)];
  // Optional parameters come last.
  const ordered = [
    ...read.filter(({ isOptional }) => !isOptional),
    ...read.filter(({ isOptional }) => isOptional),
  ];
  const wanted = String(
    operation["operationId"] ?? name.replace(/[{}]/g, "").replace(/^\w+ /, (method) => method.toLowerCase()),
  );
  const handler = asIdentifier(wanted, "value");
  // A name that cannot name a function can be an option.
  const named =
    operation["operationId"] === undefined || handler === wanted
      ? options
      : { ...options, operationId: wanted };
  const said = Object.entries(named).map(([option, value]) => `${option}: ${JSON.stringify(value)}`);
  const written = said.length > 0 ? `{ ${said.join(", ")} }, ` : "";
  const called = `(${ordered.map(({ text }) => text).join(", ")}): ${type}`;
  const keyword = isGenerator ? "async function*" : "function";
  const registered = isWebhook(name) ? `app.webhook(${JSON.stringify(path)}, ` : routeOf(method, path);
  if (registered === undefined) return `// ${name}: an app has no operations of this method.\n`;
  return `${commentOf(operation)}${registered}${written}${keyword} ${handler}${called} {\n  throw new HttpError(501);\n});\n`;
}

const isWebhook = (name: string) => / webhook /.test(name);

/** How a route is registered: `app.get("/items/:id", `. */
function routeOf(method: string, path: string): string | undefined {
  const honoPath = JSON.stringify(path.replace(/\{([^}]*)\}/g, ":$1"));
  const lower = method.toLowerCase();
  return isMethod(lower) ? `app.${lower}(${honoPath}, ` : undefined;
}

/** What a signature does not contain: the first sentence of the description, the errors, the tags. */
function commentOf(operation: Members): string {
  const { summary, description, tags, deprecated, responses } = operation;
  const said = [summary, description]
    .filter((text) => typeof text === "string")
    .map((text) => inComment(String(text)));
  const errors = entriesOf(responses)
    .filter(([status]) => /^[45]\d\d$/.test(status) && !GIVEN.has(status))
    .map(([status, response]) =>
      `@throws {${status}} ${inComment(String(membersOf(response)["description"] ?? ""))}`.trimEnd(),
    );
  const named = (Array.isArray(tags) ? tags : []).map((tag) => `@tag ${inComment(String(tag))}`);
  const lines = [...said, ...named, ...(deprecated === true ? ["@deprecated"] : []), ...errors];
  return lines.length === 0 ? "" : `/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`;
}

/** Statuses that are derived from what a handler reads. */
const GIVEN: ReadonlySet<string> = new Set(["400", "413", "415", "422"]);

interface Read {
  readonly text: string;
  readonly isOptional: boolean;
}

function parameterOf(parameter: Members, printing: Printing): Read {
  const wire = String(parameter["name"]);
  const place = String(parameter["in"]);
  const [media] = entriesOf(parameter["content"]);
  const schema = parameter["schema"] ?? membersOf(media?.[1])["schema"] ?? {};
  const { default: byDefault } = membersOf(printing.document.follow(schema).value);
  const name = asIdentifier(wire, "value");
  const type = marked(typeOf(schema, printing), { place, wire, name, parameter, printing });
  const isSimple = ["string", "number", "boolean"].includes(typeof byDefault);
  const isOptional = parameter["required"] !== true;
  if (isOptional && isSimple) return { text: `${name}: ${type} = ${JSON.stringify(byDefault)}`, isOptional };
  return { text: `${name}${isOptional ? "?" : ""}: ${type}`, isOptional };
}

interface Marking {
  readonly place: string;
  readonly wire: string;
  readonly name: string;
  readonly parameter: Members;
  readonly printing: Printing;
}

/** Adds a marker type if the parameter's name alone does not determine its source. */
function marked(type: string, { place, wire, name, parameter, printing }: Marking): string {
  const mark = (marker: string, option?: string) => {
    printing.imports.add(marker);
    return option === undefined ? `${marker}<${type}>` : `${marker}<${type}, ${option}>`;
  };
  const renamed = name === wire && IDENTIFIER.test(wire) ? undefined : JSON.stringify(wire);
  if (place === "header") return mark("Header", JSON.stringify(wire));
  if (place === "cookie") return mark("Cookie", renamed);
  if (place === "path") return renamed === undefined ? type : mark("Path", renamed);
  const style = STYLES.get(parameter["style"]) ?? (parameter["explode"] === false ? "comma" : undefined);
  if (style === undefined) return renamed === undefined ? type : mark("Query", renamed);
  const options = [`style: "${style}"`, ...(renamed === undefined ? [] : [`name: ${renamed}`])];
  return mark("Query", `{ ${options.join("; ")} }`);
}

const STYLES: ReadonlyMap<unknown, string> = new Map([
  ["spaceDelimited", "space"],
  ["pipeDelimited", "pipe"],
  ["deepObject", "deepObject"],
]);

function bodyOf(operation: Members, printing: Printing): readonly Read[] {
  const body = membersOf(printing.document.follow(operation["requestBody"]).value);
  const content = entriesOf(body["content"]);
  if (content.length === 0) return [];
  const isOptional = body["required"] !== true;
  const mark = isOptional ? "?" : "";
  const json = content.find(([type]) => /^application\/([^;]+\+)?json/i.test(type));
  const form = content.find(([type]) =>
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type),
  );
  const [, media] = json ?? form ?? [];
  // Bytes and texts are read from the request itself.
  if (media === undefined) return [{ text: "request: Request", isOptional: false }];
  const { schema = {} } = membersOf(media);
  const { value, name } = printing.document.follow(schema);
  const type = typeOf(schema, { ...printing, isForm: !json });
  const called = name === undefined ? "body" : asIdentifier(name, "value");
  if (!json) printing.imports.add("Form");
  else if (!isMembers(membersOf(value)["properties"])) printing.imports.add("Body");
  const whole =
    json && isMembers(membersOf(value)["properties"]) ? type : json ? `Body<${type}>` : `Form<${type}>`;
  return [{ text: `${called}${mark}: ${whole}`, isOptional }];
}
