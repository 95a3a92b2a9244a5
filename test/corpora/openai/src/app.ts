import { App } from "countersign";
import type { ChatCompletion, ChatCompletionCreateParams } from "openai/resources/chat/completions";

const app = new App({ title: "Chat completions", version: "1.0.0" });

app.post("/requests", (value: ChatCompletionCreateParams): ChatCompletionCreateParams => value);
app.post("/responses", (value: ChatCompletion): ChatCompletion => value);

export default app;
