import { joinPath } from "./paths/join-path.js";

/** Where an app stands among others: what is mounted in it, and what it is mounted in. */
export class MountPoints<App> {
  readonly #outer: { readonly points: MountPoints<App>; readonly path: string }[] = [];
  readonly #mounted: (readonly [path: string, app: App])[] = [];

  /** The apps mounted in this one, each once. */
  get mounted(): ReadonlySet<App> {
    return new Set(this.#mounted.map(([, app]) => app));
  }

  /** The same, with where they are: one that is mounted twice is here twice. */
  get places(): readonly (readonly [path: string, app: App])[] {
    return this.#mounted;
  }

  /** @param points where the app stands that is mounted in this one at a path. */
  mount(app: App, points: MountPoints<App>, path: string): void {
    points.#outer.push({ points: this, path });
    this.#mounted.push([path, app]);
  }

  /**
   * Below which paths this app is served, from the outermost app on; none when this is the outermost.
   * @param root below which path a host serves the outermost, if it does.
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
