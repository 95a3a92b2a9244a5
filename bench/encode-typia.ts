// The results of `bench/encode.js`, encoded by typia.
import typia from "typia";
import type { Account, Order, Profile, Reading, Tiny, Tree } from "./encode-types.js";

export const getTiny = typia.json.createStringify<Tiny>();
export const getAccount = typia.json.createStringify<Account>();
export const getOrder = typia.json.createStringify<Order>();
export const getOrders = typia.json.createStringify<Order[]>();
export const getTree = typia.json.createStringify<Tree>();
export const getReadings = typia.json.createStringify<Reading[]>();
export const getProfiles = typia.json.createStringify<Profile[]>();
