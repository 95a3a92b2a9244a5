import type { KnownBlock, View } from "@slack/types";
import typia from "typia";

export default { "/blocks": typia.createIs<KnownBlock>(), "/views": typia.createIs<View>() };
