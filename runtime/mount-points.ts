import { joinPath } from "./paths/join-path.js";

/** The position of an app among others: the apps mounted in it, and the apps that it is mounted in. */
export class MountPoints<App> {
  readonly #outer: { readonly points: MountPoints<App>; readonly path: string }[] = [];
  readonly #mounted: (readonly [path: string, app: App])[] = [];

  /** The apps mounted in this one, each once. */
  get mounted(): ReadonlySet<App> {
    return new Set(this.#mounted.map(([, app]) => app));
  }

  /** The same with their paths: an app that is mounted twice is included twice. */
  get places(): readonly (readonly [path: string, app: App])[] {
    return this.#mounted;
  }

  /** @param points the position of the app that is mounted in this one at a path. */
  mount(app: App, points: MountPoints<App>, path: string): void {
    points.#outer.push({ points: this, path });
    this.#mounted.push([path, app]);
  }

  /**
   * The paths at which this app is served, starting from the outermost app; none if this is the outermost.
   * @param root the path at which a host serves the outermost app, if any.
   */
  paths(root?: string): readonly string[] {
    if (this.#outer.length === 0) return root === undefined ? [] : [root];
    const paths = this.#outer.flatMap(({ points, path }) => {
      const outer = points.paths(root);
      return outer.length > 0 ? outer.map((prefix) => joinPath(prefix, path)) : [path];
    });
    return [...new Set(paths)];
  }
}
