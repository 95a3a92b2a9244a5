// Requests and responses as the API's guides show them.
const usage = {
  prompt_tokens: 19,
  completion_tokens: 10,
  total_tokens: 29,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0, accepted_prediction_tokens: 0 },
};
const weather = {
  type: "function",
  function: {
    name: "get_weather",
    description: "The weather in a place.",
    parameters: {
      type: "object",
      properties: { location: { type: "string" }, unit: { type: "string", enum: ["celsius", "fahrenheit"] } },
      required: ["location"],
    },
    strict: true,
  },
};
const call = {
  id: "call_abc123",
  type: "function",
  function: { name: "get_weather", arguments: '{"location":"Paris"}' },
};
const response = (message, more = {}) => ({
  id: "chatcmpl-123",
  object: "chat.completion",
  created: 1694268190,
  model: "gpt-5",
  choices: [
    {
      index: 0,
      message: { role: "assistant", content: null, refusal: null, ...message },
      logprobs: null,
      finish_reason: "stop",
    },
  ],
  usage,
  ...more,
});

export default {
  "/requests": [
    {
      model: "gpt-5",
      messages: [
        { role: "developer", content: "You are a helpful assistant." },
        { role: "user", content: "Hello!" },
      ],
    },
    {
      model: "gpt-4o",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "What is in this image?" },
            { type: "image_url", image_url: { url: "https://example.com/boardwalk.jpg", detail: "low" } },
          ],
        },
      ],
      max_completion_tokens: 300,
      temperature: 0.2,
    },
    {
      model: "gpt-4o",
      messages: [
        { role: "user", content: "What is the weather in Paris?" },
        { role: "assistant", tool_calls: [call] },
        { role: "tool", tool_call_id: "call_abc123", content: "12 degrees" },
      ],
      tools: [weather],
      tool_choice: { type: "function", function: { name: "get_weather" } },
      parallel_tool_calls: false,
      stream: true,
      stream_options: { include_usage: true },
    },
    {
      model: "gpt-4o-audio-preview",
      modalities: ["text", "audio"],
      audio: { voice: "alloy", format: "wav" },
      messages: [
        {
          role: "user",
          content: [{ type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } }],
        },
      ],
      response_format: {
        type: "json_schema",
        json_schema: { name: "answer", schema: { type: "object" }, strict: true },
      },
      logit_bias: { 50256: -100 },
      stop: ["\n", "END"],
      metadata: { user: "u1" },
      seed: 42,
      user: "u1",
    },
  ],
  "/responses": [
    response({ content: "Hello there, how may I assist you today?" }),
    response({ tool_calls: [call] }, { system_fingerprint: "fp_44709d6fcb", service_tier: "default" }),
    response({
      content: "The sky is blue.",
      annotations: [
        {
          type: "url_citation",
          url_citation: { start_index: 0, end_index: 3, title: "Sky", url: "https://example.com" },
        },
      ],
      audio: { id: "audio_1", data: "UklGRg==", expires_at: 1729018505, transcript: "The sky is blue." },
    }),
    {
      ...response({}),
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "Hi", refusal: null },
          finish_reason: "length",
          logprobs: {
            content: [
              {
                token: "Hi",
                logprob: -0.31,
                bytes: [72, 105],
                top_logprobs: [{ token: "Hi", logprob: -0.31, bytes: [72, 105] }],
              },
            ],
            refusal: null,
          },
        },
      ],
    },
  ],
};
