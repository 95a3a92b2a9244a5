import { isMembers, type Members, mapMembers } from "../../contract/members.js";
import type { SecurityFragment } from "../../contract/security.js";
import type { NamedSchemes } from "../../naming/scheme-names.js";
import { distinct } from "../distinct.js";
import { pointer } from "./pointer.js";

/** Returns `components.securitySchemes` in AsyncAPI's form. */
export function asyncSchemes(schemes: Members, base: string | undefined): Members {
  return mapMembers(schemes, (scheme) => (isMembers(scheme) ? asyncScheme(scheme, base) : scheme));
}

/**
 * Converts a Security Scheme Object of OpenAPI to AsyncAPI's form. AsyncAPI requires absolute URLs: those of the app itself are
 * resolved against its server. If no server is known, only the fact that a bearer token is sent remains.
 */
function asyncScheme(scheme: Members, base: string | undefined): Members {
  switch (scheme["type"]) {
    case "apiKey":
      return { ...scheme, type: "httpApiKey" };
    case "openIdConnect": {
      const openIdConnectUrl = absolute(scheme["openIdConnectUrl"], base);
      return openIdConnectUrl === undefined
        ? bearer(scheme, `OpenID Connect: see ${scheme["openIdConnectUrl"]}.`)
        : { ...scheme, openIdConnectUrl };
    }
    case "oauth2": {
      const flows = mapMembers(scheme["flows"], (flow) => (isMembers(flow) ? asyncFlow(flow, base) : flow));
      const isWhole = isMembers(flows) && !Object.values(flows).includes(undefined);
      return isWhole ? { ...scheme, flows } : bearer(scheme, `OAuth 2.0: ${flowUrls(scheme["flows"])}.`);
    }
    default:
      return scheme;
  }
}

const FLOW_URLS = ["authorizationUrl", "tokenUrl", "refreshUrl"] as const;

/** Returns `undefined` if a URL cannot be made absolute. */
function asyncFlow({ scopes = {}, ...flow }: Members, base: string | undefined): Members | undefined {
  const urls = FLOW_URLS.filter((name) => flow[name] !== undefined).map(
    (name) => [name, absolute(flow[name], base)] as const,
  );
  if (urls.some(([, url]) => url === undefined)) return undefined;
  return { ...flow, ...Object.fromEntries(urls), availableScopes: scopes };
}

function bearer({ description }: Members, words: string): Members {
  return { type: "http", scheme: "bearer", description: [description, words].filter(Boolean).join(" ") };
}

function flowUrls(flows: unknown): string {
  const all = Object.entries(Object(flows) as Members).map(([name, flow]) => {
    const { tokenUrl, authorizationUrl } = Object(flow) as Members;
    return `flow ${name}, see ${tokenUrl ?? authorizationUrl}`;
  });
  return all.join("; ");
}

function absolute(url: unknown, base: string | undefined): string | undefined {
  const text = String(url);
  if (URL.canParse(text)) return text;
  return base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : undefined;
}

/**
 * Returns the members of an Operation Object about who may use it. AsyncAPI lists alternatives. It cannot express that several
 * schemes are required together, or that none is required: `x-security`, which is OpenAPI's list, states that.
 */
export function operationSecurity(
  fragment: SecurityFragment | undefined,
  named: NamedSchemes,
  base: string | undefined,
): Members {
  if (!fragment) return {};
  const requirements = named.requirements(fragment);
  const schemes = asyncSchemes(named.schemesOf([fragment]), base);
  const isOptional = requirements.some((requirement) => Object.keys(requirement).length === 0);
  const isTogether = requirements.some((requirement) => Object.keys(requirement).length > 1);
  const needed = requirements.flatMap((requirement) =>
    Object.entries(requirement).map(([name, scopes]) => {
      const scheme = schemes[name];
      const takesScopes =
        isMembers(scheme) && (scheme["type"] === "oauth2" || scheme["type"] === "openIdConnect");
      return takesScopes && scopes.length > 0
        ? { ...scheme, scopes }
        : { $ref: `#/components/securitySchemes/${pointer(name)}` };
    }),
  );
  const security = distinct(needed);
  return {
    ...(!isOptional && security.length > 0 && { security }),
    ...((isOptional || isTogether) && { "x-security": requirements }),
  };
}
