import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { byline } from './people';
import { picture } from './picture';
import type { SeedStory } from './stories/types';

type Upload = { upload(input: object): Promise<{ id: number }[]> };

/** Draws a story's picture and puts it into the media library, with its alt text and its credit. Answers the file's id. */
async function uploadPicture(strapi: Core.Strapi, { key, picture: wish }: SeedStory): Promise<number | null> {
  if (!wish) return null;
  const name = `${key}.jpg`;
  const known = (await strapi.db.query('plugin::upload.file').findOne({ where: { name } })) as { id: number } | null;
  if (known) return known.id;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'hoitu-picture-'));
  try {
    const filepath = path.join(folder, name);
    const bytes = await picture(key, wish.scene);
    await fs.writeFile(filepath, bytes);
    const [file] = await (strapi.plugin('upload').service('upload') as unknown as Upload).upload({
      data: { fileInfo: { name, alternativeText: wish.alt, caption: `${wish.caption} Nguồn: ${byline(wish.by)} (minh hoạ)` } },
      files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: bytes.length },
    });
    return file?.id ?? null;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Puts the pictures of all stories into the library, three at a time: drawing and scaling run beside each other. */
export async function uploadPictures(strapi: Core.Strapi, stories: readonly SeedStory[]): Promise<Map<string, number>> {
  const made = new Map<string, number>();
  const left = [...stories];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) {
      const id = await uploadPicture(strapi, one);
      if (id !== null) made.set(one.key, id);
    }
  };
  await Promise.all([work(), work(), work()]);
  return made;
}
