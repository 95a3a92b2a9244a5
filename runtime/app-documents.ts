import { assembleAsyncapi } from "./assembly/asyncapi/assemble.js";
import { type DocumentOptions, documentInfo } from "./assembly/document-info.js";
import { contentsAt, currentOperations, documentAt } from "./assembly/documents.js";
import { nameOperations, placeOperations } from "./assembly/placement.js";
import type { DocumentInfo, MountedOperation } from "./contract/document.js";
import type { MountPoints } from "./mount-points.js";
import { operationIdsOf } from "./observing/route-facts.js";

/**
 * The documents of an app, and its position among other apps.
 *
 * Each method takes a root: the path at which a host has mounted the outermost app, if any.
 */
export class AppDocuments {
  readonly #options: DocumentOptions;
  readonly #points: Pick<MountPoints<unknown>, "paths">;
  readonly #operations: () => readonly MountedOperation[];
  /** For the names alone: at 100 routes, the whole document takes 70 ms more. */
  readonly operationId = operationIdsOf(() =>
    nameOperations(placeOperations(contentsAt(this.info(), this.#operations()).operations)),
  );

  constructor(
    options: DocumentOptions,
    points: Pick<MountPoints<unknown>, "paths">,
    operations: () => readonly MountedOperation[],
  ) {
    this.#options = options;
    this.#points = points;
    this.#operations = operations;
  }

  info(root?: string): DocumentInfo {
    const info = documentInfo(this.#options);
    const servers = this.#points.paths(root).map((url) => ({ url }));
    return servers.length > 0 ? { servers, ...info } : info;
  }

  openapi(path?: string, root?: string): Record<string, unknown> {
    return documentAt(this.info(root), this.#operations(), path);
  }

  asyncapi(root?: string): Record<string, unknown> {
    const info = this.info(root);
    return assembleAsyncapi(info, currentOperations(info, this.#operations()));
  }
}
