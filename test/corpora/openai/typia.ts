import type { ChatCompletion, ChatCompletionCreateParams } from "openai/resources/chat/completions";
import typia from "typia";

export default {
  "/requests": typia.createIs<ChatCompletionCreateParams>(),
  "/responses": typia.createIs<ChatCompletion>(),
};
