// Blocks and views as Slack's Block Kit reference shows them.
const plain = (text) => ({ type: "plain_text", text, emoji: true });
const option = (value) => ({ text: plain(value), value });
const button = {
  type: "button",
  text: plain("Go"),
  action_id: "go",
  value: "1",
  style: "primary",
  confirm: {
    title: plain("Sure?"),
    text: { type: "mrkdwn", text: "*really*" },
    confirm: plain("Yes"),
    deny: plain("No"),
  },
};
const input = {
  type: "input",
  block_id: "name",
  label: plain("Name"),
  element: { type: "plain_text_input", action_id: "n", min_length: 1, multiline: false },
  optional: true,
};
const section = {
  type: "section",
  text: { type: "mrkdwn", text: "A *message* <https://example.com|link>." },
  accessory: { type: "image", image_url: "https://example.com/a.png", alt_text: "A" },
};

export default {
  "/blocks": [
    section,
    {
      type: "section",
      fields: [plain("a"), { type: "mrkdwn", text: "b", verbatim: true }],
      accessory: {
        type: "static_select",
        placeholder: plain("Pick"),
        options: [option("a"), option("b")],
        initial_option: option("a"),
        action_id: "s",
      },
    },
    {
      type: "actions",
      elements: [
        button,
        { type: "datepicker", initial_date: "2026-04-28", placeholder: plain("Date"), action_id: "d" },
        { type: "overflow", options: [option("x")], action_id: "o" },
        { type: "checkboxes", options: [option("c")], action_id: "c" },
      ],
    },
    {
      type: "context",
      elements: [
        { type: "image", image_url: "https://example.com/a.png", alt_text: "A" },
        { type: "mrkdwn", text: "x" },
      ],
    },
    { type: "divider", block_id: "line" },
    { type: "header", text: plain("Budget") },
    { type: "image", title: plain("A"), image_url: "https://example.com/a.png", alt_text: "A" },
    { type: "image", slack_file: { id: "F0123456" }, alt_text: "A" },
    input,
    {
      type: "input",
      label: plain("Users"),
      element: {
        type: "multi_users_select",
        placeholder: plain("Users"),
        action_id: "u",
        initial_users: ["U1"],
        max_selected_items: 3,
      },
    },
    {
      type: "rich_text",
      elements: [
        {
          type: "rich_text_section",
          elements: [
            { type: "text", text: "Hello", style: { bold: true } },
            { type: "emoji", name: "wave" },
            { type: "link", url: "https://example.com", text: "x" },
            { type: "user", user_id: "U1" },
          ],
        },
        {
          type: "rich_text_list",
          style: "bullet",
          indent: 0,
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "item" }] }],
        },
        { type: "rich_text_preformatted", elements: [{ type: "text", text: "code" }] },
      ],
    },
    {
      type: "video",
      title: plain("V"),
      video_url: "https://example.com/v",
      thumbnail_url: "https://example.com/t.png",
      alt_text: "V",
    },
    { type: "section", text: plain("Ready to ship?"), accessory: button, block_id: "ship" },
    {
      type: "actions",
      elements: [
        { type: "button", text: plain("Approve"), style: "primary", action_id: "yes", value: "42" },
        { type: "button", text: plain("Deny"), style: "danger", action_id: "no", value: "42" },
        { type: "button", text: plain("Details"), url: "https://example.com/42" },
      ],
    },
    { type: "file", external_id: "ABCD1", source: "remote" },
    {
      type: "section",
      fields: ["When", "Type", "Reason"].map((text) => ({ type: "mrkdwn", text: `*${text}:*` })),
    },
  ],
  "/views": [
    {
      type: "modal",
      title: plain("My App"),
      submit: plain("Submit"),
      close: plain("Cancel"),
      blocks: [section, input],
      private_metadata: "x",
      callback_id: "c",
      notify_on_close: true,
    },
    {
      type: "home",
      blocks: [section, { type: "divider" }, { type: "actions", elements: [button] }],
      external_id: "h",
    },
    {
      type: "home",
      blocks: [
        { type: "header", text: plain("Welcome back") },
        { type: "context", elements: [{ type: "mrkdwn", text: "Last updated *today*" }] },
        { type: "divider" },
        { type: "section", text: { type: "mrkdwn", text: "You have 3 open tasks." }, accessory: button },
      ],
    },
    {
      type: "modal",
      title: plain("Book a room"),
      blocks: [
        input,
        { type: "input", label: plain("Day"), element: { type: "datepicker", action_id: "day" } },
        {
          type: "input",
          label: plain("Time"),
          element: { type: "timepicker", action_id: "time", initial_time: "09:30" },
        },
        {
          type: "input",
          label: plain("Room"),
          hint: plain("Large rooms take twelve."),
          element: { type: "radio_buttons", action_id: "room", options: [option("small"), option("large")] },
        },
      ],
      submit: plain("Book"),
    },
    {
      type: "modal",
      title: { type: "plain_text", text: "Done" },
      blocks: [{ type: "section", text: plain("Your request was sent.") }],
      clear_on_close: true,
    },
    {
      type: "modal",
      callback_id: "survey",
      title: plain("Survey"),
      submit: plain("Send"),
      private_metadata: '{"channel":"C1"}',
      blocks: [
        {
          type: "image",
          image_url: "https://example.com/banner.png",
          alt_text: "Banner",
          block_id: "banner",
        },
        {
          type: "input",
          label: plain("Comments"),
          element: {
            type: "plain_text_input",
            multiline: true,
            action_id: "c",
            placeholder: plain("Anything"),
          },
          optional: true,
        },
      ],
    },
    {
      type: "home",
      callback_id: "tasks",
      private_metadata: "page=2",
      blocks: [
        {
          type: "actions",
          block_id: "filter",
          elements: [
            { type: "static_select", action_id: "f", options: [option("open"), option("closed")] },
            { type: "conversations_select", action_id: "v", default_to_current_conversation: true },
            { type: "button", text: plain("Next"), action_id: "next" },
          ],
        },
        ...["Write report", "Call back"].map((text, i) => ({
          type: "section",
          block_id: `task${i}`,
          text: { type: "mrkdwn", text },
          accessory: { type: "overflow", action_id: "more", options: [option("edit"), option("delete")] },
        })),
      ],
    },
    {
      type: "workflow_step",
      blocks: [{ type: "section", text: { type: "mrkdwn", text: "Settings of this step" } }, input],
      submit_disabled: true,
    },
  ],
};
