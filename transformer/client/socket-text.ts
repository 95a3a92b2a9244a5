import type { MessagePlan, MessagesPlan } from "../3-plan/plan.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import type { Direction } from "../schema.js";
import { argumentsOf } from "./arguments.js";
import type { ClientModule } from "./client-module.js";
import { mapperText } from "./codec.js";
import { localNames, pascalCase } from "./names.js";
import {
  aboutText,
  argumentsType,
  groupOf,
  headerFields,
  isAllOptional,
  type MemberText,
  pathText,
  takenArguments,
} from "./operation.js";
import { typeText } from "./type-text.js";

/** A function that opens a socket, with types for both directions. */
export function socketText(route: LinkedRoute, messages: MessagesPlan, module: ClientModule): MemberText {
  const { operationId } = route;
  const name = module.names.take(operationId);
  const given = argumentsOf(route, module.types);
  const taken = takenArguments(given, module, localNames());
  const isBare = given.parameters.length === 0;
  const typeName = isBare ? undefined : module.names.take(`${pascalCase(operationId)}Arguments`);
  const parameter =
    typeName && `${taken.pattern}: ${typeName}${isAllOptional(given, module) ? " = {}" : ""}, `;
  // What the server receives is what the client sends.
  const types = `${messageType(messages.receives, "input", module)}, ${messageType(messages.sends, "output", module)}`;
  const headers = headerFields(given.parameters, taken, module);
  const args = [
    "client",
    pathText(given, taken, module),
    `${module.library("messageForms")}({ ${formsText(messages, module)} })`,
    "options",
    ...(headers.length > 0 ? [`{ ${headers.join(", ")} }`] : []),
  ];
  const about = aboutText(route);
  const text = [
    ...(typeName === undefined ? [] : [`export type ${typeName} = ${argumentsType(given, module)};`]),
    `${about}export function ${name}(client: ${module.library("SocketClientOptions")}, ${parameter ?? ""}options?: ${module.library("ConnectOptions")}): ${module.library("ClientSocket")}<${types}> {\n` +
      `  return ${module.library("openSocket")}(${args.join(", ")});\n}`,
  ].join("\n\n");
  const group = groupOf(route);
  return { member: operationId, name, about, text, ...(group !== undefined && { group }) };
}

function messageType({ text, binary }: MessagePlan, direction: Direction, module: ClientModule): string {
  const types = [
    ...(text ? [typeText(text.schema, direction, module)] : []),
    ...(binary ? ["Uint8Array"] : []),
  ];
  return types.join(" | ") || "never";
}

function formsText({ receives, sends }: MessagesPlan, module: ClientModule): string {
  const mapper = ({ text }: MessagePlan, direction: Direction) =>
    text?.as === "json" ? mapperText(text.schema, direction, module) : undefined;
  const encode = mapper(receives, "input");
  const decode = mapper(sends, "output");
  return [
    ...(receives.text?.as === "text" ? ["sendsText: true"] : []),
    ...(sends.text?.as === "text" ? ["receivesText: true"] : []),
    ...(encode === undefined ? [] : [`encode: ${encode}`]),
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
  ].join(", ");
}
