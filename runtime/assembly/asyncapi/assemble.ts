import type { DocumentInfo, MountedOperation } from "../../contract/document.js";
import type { Members } from "../../contract/members.js";
import { routeTitle } from "../../contract/route-kinds.js";
import { nameProgram } from "../name-program.js";
import { channelOf, isChannel } from "./channel.js";
import { namedOperations } from "./operations.js";
import { multiFormat, withReferences } from "./schemas.js";
import { asyncSchemes } from "./security.js";
import { serversOf } from "./servers.js";

/** The first release of 3: later ones only add to it. */
const ASYNCAPI_VERSION = "3.0.0";

/** Whether an app has any content for an AsyncAPI document. */
export function hasChannels(operations: readonly MountedOperation[]): boolean {
  return operations.some(isChannel);
}

/**
 * Assembles the AsyncAPI document of an application: its sockets and event streams. It is the same for the same operations in any
 * order. Types, operations and security schemes have the same names as in the OpenAPI document.
 * @throws as for the OpenAPI document.
 */
export function assembleAsyncapi(
  info: DocumentInfo,
  mounted: readonly MountedOperation[],
): Record<string, unknown> {
  const program = nameProgram(info, mounted);
  // Only the results themselves are streamed: a declared response does not make an operation a channel.
  const streaming = new Set(mounted.filter(isChannel).map(routeTitle));
  const own = program.operations.filter((operation) => streaming.has(routeTitle(operation.mounted)));
  const servers = serversOf(info.servers ?? [], own);
  const channels = own.map((operation) => channelOf(operation, program, servers));
  const operations = namedOperations(channels.flatMap(({ operations }) => operations));
  const schemas = program.reachedBy(channels);
  const securitySchemes = asyncSchemes(
    program.security.schemesOf(own.flatMap((each) => each.mounted.fragment.security ?? [])),
    servers.base,
  );
  const hasSchemes = Object.keys(securitySchemes).length > 0;
  const byName = <Value>(entries: readonly (readonly [string, Value])[]) => Object.fromEntries(entries);
  return {
    asyncapi: ASYNCAPI_VERSION,
    info: infoObject(info),
    ...(Object.keys(servers.objects).length > 0 && { servers: servers.objects }),
    channels: withReferences(byName(channels.map(({ id, channel }) => [id, channel])), program) as Members,
    operations: byName(operations),
    ...((schemas.length > 0 || hasSchemes) && {
      components: {
        ...(schemas.length > 0 && {
          schemas: withReferences(
            byName(schemas.map(([name, { schema }]) => [name, multiFormat(schema)])),
            program,
          ),
        }),
        ...(hasSchemes && { securitySchemes }),
      },
    }),
  };
}

/** AsyncAPI has no summary of an application and no identifier of a license. Tags and external documentation belong to the info. */
function infoObject({
  title,
  version,
  summary,
  description,
  termsOfService,
  contact,
  license,
  tags,
  externalDocs,
}: DocumentInfo): Members {
  const words = [summary, description].filter(Boolean).join("\n\n");
  return {
    title,
    version,
    ...(words && { description: words }),
    ...(termsOfService !== undefined && { termsOfService }),
    ...(contact && { contact }),
    ...(license && {
      license: { name: license.name, ...(license.url !== undefined && { url: license.url }) },
    }),
    ...(tags && { tags }),
    ...(externalDocs && { externalDocs }),
  };
}
