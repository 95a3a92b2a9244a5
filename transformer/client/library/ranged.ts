/** Looks values up by status; `4XX` and `default` apply to statuses that are not listed. */
export function ranged<T>(byStatus: Readonly<Record<string, T | undefined>>): Readonly<Record<number, T>> {
  return new Proxy(byStatus, {
    get(all, status: string) {
      const name = [status, `${status[0]}XX`, "default"].find((key) => key in all);
      return name && all[name];
    },
  }) as Readonly<Record<number, T>>;
}
