/** By status, where `4XX` and `default` stand for those that are not named. */
export function ranged<T>(byStatus: Readonly<Record<string, T | undefined>>): Readonly<Record<number, T>> {
  return new Proxy(byStatus, {
    get(all, status: string) {
      const name = [status, `${status[0]}XX`, "default"].find((key) => key in all);
      return name && all[name];
    },
  }) as Readonly<Record<number, T>>;
}
