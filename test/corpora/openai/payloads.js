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
    {
      model: "gpt-5",
      reasoning_effort: "low",
      verbosity: "low",
      messages: [{ role: "user", content: "Is 1009 a prime?" }],
      service_tier: "auto",
      store: true,
      metadata: { purpose: "evaluation", run: "17" },
    },
    {
      model: "gpt-4o-mini",
      messages: [
        { role: "system", content: "Answer in JSON." },
        { role: "user", content: "Name three colors.", name: "ada" },
      ],
      response_format: { type: "json_object" },
      n: 2,
      top_p: 0.9,
      frequency_penalty: 0.5,
      presence_penalty: 0,
    },
    {
      messages: [
        { role: "system", content: [{ type: "text", text: "You look things up." }] },
        { role: "user", content: "And tomorrow?" },
        { role: "assistant", content: "Let me see.", tool_calls: [call, { ...call, id: "call_def456" }] },
        { role: "tool", tool_call_id: "call_abc123", content: [{ type: "text", text: "14 degrees" }] },
        { role: "tool", tool_call_id: "call_def456", content: "rain" },
        { role: "user", content: "Thanks!" },
      ],
      model: "gpt-4.1",
      tools: [weather, { type: "function", function: { name: "now" } }],
      tool_choice: "auto",
      max_tokens: 200,
    },
    {
      model: "gpt-4o",
      stream: true,
      messages: [{ role: "user", content: "Tell me a story." }],
      logprobs: true,
      top_logprobs: 2,
      stop: "THE END",
    },
    {
      model: "gpt-4o",
      messages: [
        { role: "user", content: "Rename the variable." },
        { role: "assistant", content: null, refusal: "I can't help with that.", name: "bot" },
        {
          role: "user",
          content: [
            { type: "file", file: { file_id: "file-6F2k" } },
            { type: "text", text: "It is in this file." },
          ],
        },
      ],
      prediction: { type: "content", content: "const total = 0;" },
      temperature: 0,
      stream: false,
    },
    {
      model: "gpt-4o-search-preview",
      web_search_options: {
        search_context_size: "medium",
        user_location: { type: "approximate", approximate: { country: "GB", city: "London" } },
      },
      messages: [{ role: "user", content: "Good news of today?" }],
      safety_identifier: "hash-1",
      prompt_cache_key: "news",
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
    response({ content: "Paris." }, { service_tier: "default", system_fingerprint: "fp_50cad350e4" }),
    response({ refusal: "I'm sorry, I can't help with that." }),
    {
      id: "chatcmpl-456",
      object: "chat.completion",
      created: 1741569952,
      model: "gpt-4.1-2025-04-14",
      choices: ["Red", "Blue"].map((content, index) => ({
        index,
        message: { role: "assistant", content, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: "stop",
      })),
      usage: {
        ...usage,
        completion_tokens_details: {
          reasoning_tokens: 64,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      },
      service_tier: "default",
    },
    {
      id: "chatcmpl-789",
      object: "chat.completion",
      created: 1699896916,
      model: "gpt-4o-mini",
      choices: [
        {
          index: 0,
          message: {
            role: "assistant",
            content: null,
            refusal: null,
            tool_calls: [call, { id: "call_x", type: "custom", custom: { name: "sql", input: "select 1" } }],
          },
          logprobs: null,
          finish_reason: "tool_calls",
        },
      ],
    },
    {
      ...response({ content: "One two" }),
      choices: [
        {
          finish_reason: "stop",
          index: 0,
          logprobs: {
            content: ["One", " two"].map((token) => ({
              token,
              logprob: -0.01,
              bytes: null,
              top_logprobs: [],
            })),
            refusal: null,
          },
          message: { content: "One two", role: "assistant", refusal: null },
        },
      ],
      usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
    },
  ],
};
