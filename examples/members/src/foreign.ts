import { codec, type Email, HttpError, type MinLength } from "countersign";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { Member } from "./member.js";
import { readSettings } from "./settings.js";

/** What is read of a token of another issuer, as OpenID Connect names it. */
interface Claims {
  sub: string & MinLength<1>;
  name: string;
  email: Email;
}

const claims = codec<Claims>();
const { issuer, issuerKeys } = readSettings();

/** The issuer's public keys: fetched when they are first needed, and again when a token names one that is not among them. */
const keys = issuerKeys && createRemoteJWKSet(issuerKeys);

/** @returns who the issuer says it is; `undefined` for a token that is not for us, not from them, too old, or lacks something. */
export async function foreignMember(token: string): Promise<Member | undefined> {
  if (!keys || issuer === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: "members",
      // Never what the token says: `none`, and a public key as the secret of HS256, are the classic attacks (RFC 8725, 2.1).
      algorithms: ["ES256", "RS256", "EdDSA"],
      requiredClaims: ["exp"],
    });
    const { value } = claims.tryDecode(payload);
    // No id of ours can begin like this.
    return value && { id: `${issuer}#${value.sub}`, name: value.name, email: value.email };
  } catch (error) {
    if (isTokenWrong(error)) return undefined;
    // No fault of the caller's, and nothing that must be told.
    console.error("The keys of the issuer cannot be fetched:", error);
    throw new HttpError(503, "Tokens of the issuer cannot be checked now");
  }
}

/** jose has an error of its own for each thing that can be wrong with a token; what is wrong with its keys is not the token's fault. */
function isTokenWrong(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    // The general error is for an answer with another status than 200.
    error.code !== "ERR_JOSE_GENERIC"
  );
}
