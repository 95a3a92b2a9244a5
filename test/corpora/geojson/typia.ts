import type { GeoJSON } from "geojson";
import typia from "typia";

export default { "/": typia.createIs<GeoJSON>() };
