// The options for TanStack Query, passed to its own client: type-checked and run by test/client/capabilities.test.ts.
import { MutationObserver, QueryClient } from "@tanstack/query-core";
import {
  ApiError,
  type ClientOptions,
  createPostMutation,
  exportBigMutation,
  listByCursorInfiniteOptions,
  listByCursorOptions,
  listByLinkOptions,
  listByPageInfiniteOptions,
  listByPageOptions,
  readBigOptions,
  readNothingOptions,
} from "./client.js";

const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });

export async function query(options: ClientOptions): Promise<unknown> {
  const client = queries();
  const { items } = await client.fetchQuery(listByCursorOptions(options, { limit: 1 }));
  const dates: boolean[] = items.map(({ at }) => at instanceof Date);
  // It already exists, under the same key.
  await client.fetchQuery(listByCursorOptions(options, { limit: 1, cursor: undefined }));
  await client.invalidateQueries({ queryKey: ["listByCursor"] });
  await client.fetchQuery(listByCursorOptions(options, { limit: 1 }));
  const names: string[] = await client.fetchQuery(listByLinkOptions(options));
  const nothing: null = await client.fetchQuery(readNothingOptions(options));
  return { dates, names, nothing };
}

export async function keys(options: ClientOptions): Promise<unknown> {
  const client = queries();
  const given = { size: 2n ** 60n, at: new Date(0), days: [new Date(1)] };
  const first = await client.fetchQuery(readBigOptions(options, given));
  const other = await client.fetchQuery(readBigOptions(options, { ...given, at: new Date(5) }));
  client.removeQueries(readBigOptions(options, { ...given, at: new Date(5) }));
  const left = client.getQueryCache().getAll();
  return { first, other, keys: left.map(({ queryKey }) => queryKey) };
}

export async function infinite(options: ClientOptions): Promise<unknown> {
  const client = queries();
  const cursor = await client.fetchInfiniteQuery({
    ...listByCursorInfiniteOptions(options, { limit: 2 }),
    pages: 9,
  });
  const page = await client.fetchInfiniteQuery({ ...listByPageInfiniteOptions(options), pages: 9 });
  return [cursor.pages.map(({ items }) => items.map(({ id }) => id)), page.pages.map(({ names }) => names)];
}

export async function failure(options: ClientOptions): Promise<unknown> {
  try {
    await queries().fetchQuery(listByPageOptions(options, { page: 10 }));
  } catch (error) {
    return error instanceof ApiError && error.status;
  }
  return "no error";
}

export async function mutation(options: ClientOptions): Promise<unknown> {
  const post = new MutationObserver(queries(), createPostMutation(options));
  const posted: string[] = await post.mutate({ title: "Hello", picture: new File(["x"], "x.txt") });
  const bare = new MutationObserver(queries(), exportBigMutation(options));
  return [posted[0], await bare.mutate()];
}

export async function aborted(options: ClientOptions): Promise<unknown> {
  const client = queries();
  let send = (_: AbortSignal) => {};
  const sent = new Promise<AbortSignal>((resolve) => {
    send = resolve;
  });
  const waiting: ClientOptions = {
    ...options,
    fetch({ signal }) {
      send(signal);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  const { queryKey, queryFn } = listByPageOptions(waiting);
  const asked = client.fetchQuery({ queryKey, queryFn }).catch((error: unknown) => String(error));
  const signal = await sent;
  await client.cancelQueries({ queryKey });
  return [await asked, signal.aborted];
}
