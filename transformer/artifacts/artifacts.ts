import type { Linking } from "../5-link/linked-program.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Artifact, ArtifactSettings } from "./artifact.js";
import { asyncapi } from "./asyncapi.js";
import { client } from "./client.js";
import { docs } from "./docs.js";
import { openapi } from "./openapi.js";

export type { ArtifactSettings } from "./artifact.js";
export { fileNameOf } from "./artifact.js";

/** All artifacts, by the option that requests each: in bundlers' plugins, in the plugin in `tsconfig.json`, and in `build`. */
export const ARTIFACTS = {
  /** Writes the OpenAPI document along with the output: `true` as `openapi.json`, a string under this name. */
  openapi,
  /** Writes a client in TypeScript: `true` as `client.ts`, a string under this name. */
  client,
  /**
   * Writes the AsyncAPI document: `true` as `asyncapi.json`, a string under this name. Builds of servers write it unless it is
   * turned off, if the app has sockets or event streams.
   */
  asyncapi,
  /** Writes the docs UI with the document in it, as one file that needs no server: `true` as `docs/api.html`, a string under this name. */
  docs,
} as const satisfies Readonly<Record<string, Artifact>>;

export type ArtifactName = keyof typeof ARTIFACTS;
export const ARTIFACT_NAMES = Object.keys(ARTIFACTS) as readonly ArtifactName[];

/** Which artifacts are written, and under which names. */
export type ArtifactOptions = { readonly [Name in ArtifactName]?: boolean | string };

/** The options for artifacts among other options. */
export function pickArtifacts(options: ArtifactOptions): ArtifactOptions {
  const asked = ARTIFACT_NAMES.filter((name) => options[name] !== undefined);
  return Object.fromEntries(asked.map((name) => [name, options[name]]));
}

/** An artifact that a build should write. */
export interface AskedArtifact extends Artifact {
  readonly name: ArtifactName;
  /** Whether a name was given, which a host may interpret as its own kind of path. */
  readonly isNamed: boolean;
  /** Whether it was requested. Otherwise it is written if it can be made. */
  readonly isAsked: boolean;
}

/** @param server whether the output is a server's, which has artifacts that need not be requested. */
export function askedArtifacts(
  options: ArtifactOptions,
  { server }: { readonly server: boolean },
): readonly AskedArtifact[] {
  return ARTIFACT_NAMES.flatMap((name) => {
    const artifact: Artifact = ARTIFACTS[name];
    const asked = options[name] ?? (server && artifact.byDefault);
    if (asked === false) return [];
    const isNamed = typeof asked === "string";
    const fileName = isNamed ? asked : artifact.fileName;
    return [{ ...artifact, name, fileName, isNamed, isAsked: options[name] !== undefined }];
  });
}

/**
 * @returns `undefined` if the program has no app or has an error, or if there is no content for an artifact that was not
 * requested.
 */
export function makeArtifact(
  artifact: Artifact & Partial<Pick<AskedArtifact, "isAsked">>,
  { program, diagnostics }: Linking,
  settings?: ArtifactSettings,
): string | undefined {
  if (!program || diagnostics.some(isError)) return undefined;
  const isWanted = artifact.isAsked !== false || artifact.concerns?.(program) !== false;
  return isWanted ? artifact.make(program, settings) : undefined;
}

/** The files that accompany an artifact that can be made: texts by their paths relative to its folder. */
export function makeBeside(
  artifact: Artifact,
  { program, diagnostics }: Linking,
): ReadonlyMap<string, string> {
  if (!program || diagnostics.some(isError)) return new Map();
  return artifact.beside?.(program) ?? new Map();
}

const isError = ({ severity }: Diagnostic) => severity === "error";
