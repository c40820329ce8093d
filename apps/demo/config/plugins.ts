import type { Core } from '@strapi/strapi';

const ours = ['newsroom', 'assignment-desk', 'channels', 'press-briefing'] as const;
type Ours = (typeof ours)[number];

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  // The locale a fresh database begins with; Strapi reads it from the environment only.
  process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'vi';
  const wanted = env.array('DEMO_PLUGINS', [...ours]) as string[];
  const enabled = (name: Ours): boolean => wanted.includes(name);
  const publicUrl = env('PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`);
  const redis = env('REDIS_URL', '');
  const smtp = env('SMTP_URL', '');

  return {
    newsroom: {
      enabled: enabled('newsroom'),
      config: {
        stories: {
          'api::story.story': {
            headline: 'title',
            summary: 'dek',
            body: 'body',
            image: 'cover',
            byline: 'authors',
            section: 'section',
            slug: 'slug',
            embargo: 'embargoUntil',
            keywords: 'tags',
            correction: 'correction',
          },
        },
        queue: redis ? { driver: 'bull', redis } : { driver: 'embedded' },
        timezone: 'Asia/Ho_Chi_Minh',
        publicUrl,
      },
    },
    'assignment-desk': { enabled: enabled('assignment-desk') },
    channels: {
      enabled: enabled('channels'),
      config: {
        siteName: 'Lương Hà',
        tagline: 'Tin của thành phố bên sông',
        // Receivers in one's own network are refused otherwise; tests name theirs here.
        outbound: { allow: env.array('OUTBOUND_ALLOW', []) },
      },
    },
    'press-briefing': {
      enabled: enabled('press-briefing'),
      // Where replies by e-mail come in, as JSON: { host, user, password, … }.
      config: { mailbox: env.json('BRIEFING_MAILBOX') ?? null },
    },
    email: {
      config: {
        provider: 'nodemailer',
        // Without a mail server a message is made and dropped: the demo must never write to strangers.
        providerOptions: smtp ? { url: smtp } : { jsonTransport: true },
        settings: {
          defaultFrom: env('MAIL_FROM', 'Toà soạn Hội Tụ <toasoan@hoitu.test>'),
          defaultReplyTo: env('MAIL_FROM', 'toasoan@hoitu.test'),
        },
      },
    },
    upload: { config: { sizeLimit: 50 * 1024 * 1024, breakpoints: { large: 1200, small: 500 } } },
  };
};
