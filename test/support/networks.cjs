/**
 * Three networks as a newsroom would add them in its own config: one that counts weighted letters and makes threads, one with
 * title, description and a cover, one with long captions. They keep what they are told and send nothing.
 */
const { createRequire } = require('node:module');
const path = require('node:path');

const requireOf = createRequire(path.join(__dirname, '../../packages/channels/package.json'));
const twitter = requireOf('twitter-text');
const { z } = requireOf('zod');

const say = (en, vi) => ({ en, vi });
const letters = (text) => [...text].length;
const cutAfter = (text, most) => (letters(text) > most ? [...text].slice(0, most).join('').length : null);

/** What the story says where nobody wrote anything. */
const storyText = (story) => [story.headline, story.summary].filter(Boolean).join('\n\n');
const own = (adaptation, name) => adaptation?.fields[name]?.trim() || '';

function pictureOf({ story, adaptation, publicUrl }, spec) {
  const wish = adaptation?.image ?? null;
  const image = (wish && story.images.find((one) => one.id === wish.file)) ?? story.images[0];
  if (!image) return [];
  return [
    {
      file: image.id,
      url: image.url.startsWith('/') ? `${publicUrl}${image.url}` : image.url,
      alt: image.alt || image.caption,
      ratio: spec.width / spec.height,
      focal: (wish?.file === image.id ? wish.focal : null) ?? image.focalPoint,
      size: `${spec.width}×${spec.height}`,
    },
  ];
}

const common = {
  settings: z.strictObject({}),
  secrets: [],
  reach: 'rows',
  repeat: 'safe',
  send: async (_operation, _rendition, ctx) => ({ kind: 'delivered', remoteId: ctx.key, link: null }),
  retract: async () => ({ kind: 'delivered', remoteId: null, link: null }),
};

const weight = (text) => twitter.parseTweet(text).weightedLength;
const MOST = 280;
const LINK = 24;

/** Cuts a text into posts of at most 280, at sentences where it can. */
function thread(text) {
  const posts = [''];
  for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
    const last = posts[posts.length - 1];
    const joined = last ? `${last} ${sentence}` : sentence;
    if (last && weight(joined) > MOST - LINK) posts.push(sentence);
    else posts[posts.length - 1] = joined;
  }
  return posts;
}

const cover = { name: 'card', width: 1600, height: 900, format: 'jpeg' };
const short = {
  ...common,
  kind: 'test-short',
  label: say('Short posts', 'Mạng bài ngắn'),
  can: { update: false, retract: true, probe: false },
  images: [cover],
  adapts: [
    { name: 'text', label: say('Text', 'Nội dung'), lines: 6 },
    {
      name: 'form',
      label: say('Form', 'Cách đăng'),
      lines: 1,
      choices: [
        { value: 'one', label: say('One post', 'Một bài') },
        { value: 'thread', label: say('A thread', 'Chuỗi bài') },
      ],
    },
  ],
  render: (input) => {
    const text = (own(input.adaptation, 'text') || storyText(input.story)).normalize('NFC');
    const parts = input.adaptation?.fields.form === 'thread' ? thread(text) : [text];
    const posts = parts.map((part, index) => (index === 0 && input.link ? `${part} ${input.link}` : part));
    return { text, posts, pictures: pictureOf(input, cover) };
  },
  check: ({ text, posts }) => {
    if (!text) return [{ level: 'error', field: 'text', say: say('There is nothing to say.', 'Chưa có chữ nào.') }];
    const over = Math.max(...posts.map(weight)) - MOST;
    return over > 0
      ? [
          {
            level: 'error',
            field: 'text',
            say: say(
              `Too long by ${over}. Letters such as ế, ạ, ộ count twice.`,
              `Quá ${over} ký tự. Chữ có dấu như ế, ạ, ộ được tính là 2.`,
            ),
          },
        ]
      : [];
  },
  measure: ({ posts }) => {
    const longest = posts.reduce((most, post) => (weight(post) > weight(most) ? post : most), '');
    const parsed = twitter.parseTweet(longest);
    const measure = { field: 'text', unit: 'weighted', used: parsed.weightedLength, limit: MOST };
    return [{ ...measure, cutAt: parsed.weightedLength > MOST ? parsed.validRangeEnd + 1 : null }];
  },
  look: ({ posts, pictures }) => ({ posts, pictures }),
  suggest: ({ text, posts }) => {
    if (Math.max(...posts.map(weight)) <= MOST) return [];
    const sentences = text.split(/(?<=[.!?…])\s+/);
    const shorter = sentences.slice(0, -1).join(' ');
    const parts = thread(text).length;
    return [
      ...(shorter
        ? [
            {
              label: say(`Drop the last sentence (−${weight(text) - weight(shorter)})`, `Bỏ câu cuối (−${weight(text) - weight(shorter)})`),
              fields: { text: shorter },
            },
          ]
        : []),
      ...(parts > 1 ? [{ label: say(`Split into ${parts} posts`, `Tách thành ${parts} bài`), fields: { form: 'thread' } }] : []),
    ];
  },
};

const wide = { name: 'cover', width: 1280, height: 720, format: 'jpeg', maxBytes: 1_000_000 };
const TITLE = 140;
const DESCRIPTION = 250;
const article = {
  ...common,
  kind: 'test-article',
  label: say('Articles of an official account', 'Bài của tài khoản chính thức'),
  can: { update: true, retract: true, probe: false },
  images: [wide],
  adapts: [
    { name: 'title', label: say('Title', 'Tiêu đề'), lines: 2 },
    { name: 'description', label: say('Description', 'Mô tả'), lines: 4 },
  ],
  render: (input) => ({
    title: own(input.adaptation, 'title') || input.story.headline,
    description: own(input.adaptation, 'description') || input.story.summary,
    pictures: pictureOf(input, wide),
    body: input.story.body.children.length,
  }),
  check: ({ title, description, pictures, body }) => [
    ...(title ? [] : [{ level: 'error', field: 'title', say: say('There is no title.', 'Chưa có tiêu đề.') }]),
    ...(letters(title) > TITLE ? [{ level: 'error', field: 'title', say: say('The title is too long.', 'Tiêu đề quá dài.') }] : []),
    ...(letters(description) > DESCRIPTION
      ? [{ level: 'error', field: 'description', say: say('The description is too long.', 'Mô tả quá dài.') }]
      : []),
    ...(pictures.length ? [] : [{ level: 'error', field: 'image', say: say('A cover picture is needed.', 'Cần có ảnh bìa.') }]),
    ...(body ? [] : [{ level: 'error', field: 'body', say: say('The story has no text.', 'Bài chưa có nội dung.') }]),
  ],
  measure: ({ title, description }) => [
    { field: 'title', unit: 'characters', used: letters(title), limit: TITLE, cutAt: cutAfter(title, TITLE) },
    { field: 'description', unit: 'characters', used: letters(description), limit: DESCRIPTION, cutAt: cutAfter(description, DESCRIPTION) },
  ],
  look: ({ title, description, pictures }) => ({ title, posts: description ? [description] : [], pictures }),
};

const photo = { name: 'photo', width: 1600, height: 900, format: 'jpeg' };
const CAPTION = 1024;
const caption = {
  ...common,
  kind: 'test-caption',
  label: say('A channel with captions', 'Kênh tin nhắn'),
  can: { update: true, retract: true, probe: false },
  images: [photo],
  adapts: [{ name: 'text', label: say('Text', 'Nội dung'), lines: 6 }],
  render: (input) => {
    const text = own(input.adaptation, 'text') || storyText(input.story);
    if (text.includes('NO-RENDER')) throw new Error('the bot is asleep');
    return { text, link: input.link, pictures: pictureOf(input, photo) };
  },
  check: ({ text }) =>
    letters(text) > CAPTION
      ? [{ level: 'error', field: 'text', say: say('The caption is too long.', 'Chú thích quá dài.') }]
      : text
        ? []
        : [{ level: 'error', field: 'text', say: say('There is nothing to say.', 'Chưa có chữ nào.') }],
  measure: ({ text }) => [{ field: 'text', unit: 'characters', used: letters(text), limit: CAPTION, cutAt: cutAfter(text, CAPTION) }],
  look: ({ text, link, pictures }) => ({
    posts: text ? [text] : [],
    link,
    card: link ? { title: text.split('\n')[0] ?? '', description: text.split('\n')[2] ?? '', host: new URL(link).host } : null,
    pictures,
  }),
};

module.exports = { networks: [short, article, caption] };
