// The measured cases, in the order of the report.
import get from "./cases/get.js";
import get5 from "./cases/get5.js";
import guarded from "./cases/guarded.js";
import invalid from "./cases/invalid.js";
import list from "./cases/list.js";
import post from "./cases/post.js";
import post100k from "./cases/post-100k.js";
import routes200 from "./cases/routes-200.js";

/**
 * @typedef {object} Case
 * @property {"shop" | "routes"} [app] Which of its two apps a contender starts. Default `shop`.
 * @property {string} [method] Default `GET`.
 * @property {string} path
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] sent as JSON.
 * @property {number} status of every response.
 */

/** @type {Record<string, Case>} */
export const CASES = {
  get,
  get5,
  post,
  post_100k: post100k,
  invalid,
  list,
  guarded,
  routes_200: routes200,
};

/**
 * @param {Case} it
 * @returns what is sent, ready for every client.
 */
export function requestOf({ method = "GET", path, headers = {}, body, status }) {
  if (body === undefined) return { method, path, headers, status };
  return {
    method,
    path,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
    status,
  };
}
