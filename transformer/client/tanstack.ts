import type { ClientModule } from "./client-module.js";
import type { OperationText } from "./operation.js";

/**
 * What TanStack Query needs for an operation: a query for a GET, also an infinite query if it is marked `@paginated`, and a
 * mutation for anything else. A stream gets none of them.
 */
export function tanstackText(operation: OperationText, module: ClientModule): string {
  if (operation.shape.isStream) return "";
  return operation.method === "get" ? queryText(operation, module) : mutationText(operation, module);
}

function queryText({ member, name, answer, given, shape }: OperationText, module: ClientModule): string {
  const key = JSON.stringify(member);
  const value = `${module.library("ValueOf")}<${answer}>`;
  const passed = given ? "given, " : "";
  const parameter = given ? `given: ${given.type}${given.optional ? " = {}" : ""}, ` : "";
  const head = (suffix: string) =>
    `export function ${module.names.take(member + suffix)}(client: ClientOptions, ${parameter}options?: ${shape.options})`;
  const query =
    `/** For \`useQuery\` and the like: {@link ${name}}. */\n` +
    `${head("Options")}: ${module.library("ApiQuery")}<${key}, ${module.library("Queried")}<${value}>> {\n` +
    `  return ${module.library("queryOptions")}(${key}, ${given ? "given" : "{}"}, (signal) => ${name}(client, ${passed}{ ...options, signal }));\n}`;
  // If a header states the next page, the page is not enough to find it.
  if (!shape.pages?.next || !given) return query;
  const infinite =
    `/** For \`useInfiniteQuery\` and the like: {@link ${name}}. */\n` +
    `${head("InfiniteOptions")}: ${module.library("ApiInfiniteQuery")}<${key}, ${given.type}, ${value}> {\n` +
    `  return ${module.library("infiniteOptions")}(${key}, given, (given, signal) => ${name}(client, given, { ...options, signal }), ${shape.pages.next});\n}`;
  return `${query}\n\n${infinite}`;
}

function mutationText({ member, name, answer, given, shape }: OperationText, module: ClientModule): string {
  const key = JSON.stringify(member);
  const type = given ? `${given.type}${given.optional ? " | void" : ""}` : "void";
  const passed = given ? `${given.optional ? "given ?? {}" : "given"}, ` : "";
  return (
    `/** For \`useMutation\`: {@link ${name}}. */\n` +
    `export function ${module.names.take(`${member}Mutation`)}(client: ClientOptions, options?: ${shape.options}): ` +
    `${module.library("ApiMutation")}<${key}, ${type}, ${module.library("ValueOf")}<${answer}>> {\n` +
    `  return ${module.library("mutationOptions")}(${key}, (${given ? "given" : ""}) => ${name}(client, ${passed}options));\n}`
  );
}
