import { front, type Scene } from './scenes';

export type { Scene } from './scenes';

export const WIDTH = 1600;
export const HEIGHT = 900;

/** A small generator with a seed of its own: the same story gets the same picture on every machine. */
export function dice(seed: string): () => number {
  let state = [...seed].reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
  };
}

type Palette = { sky: [string, string]; sun: string; far: string; mid: string; near: string; light: string };

/** Hours of a day in the city: dawn, noon, monsoon, dusk, evening. */
const palettes: readonly Palette[] = [
  { sky: ['#f9d7b5', '#f6efe2'], sun: '#f4a261', far: '#c9a7a0', mid: '#8d7b8c', near: '#4a4e69', light: '#fff3d6' },
  { sky: ['#8ec9e8', '#eaf6f8'], sun: '#fff1c1', far: '#9fc2b8', mid: '#5f9a8c', near: '#2f5d57', light: '#fdfcf4' },
  { sky: ['#8fa3b3', '#d5dde2'], sun: '#e6ebee', far: '#9aabb6', mid: '#6b7f8c', near: '#3a4a56', light: '#f1e9c9' },
  { sky: ['#5b5f97', '#f6a07a'], sun: '#ffd6a5', far: '#a26a84', mid: '#6d4c74', near: '#35304f', light: '#ffdf9e' },
  { sky: ['#16324f', '#4f7392'], sun: '#f2e9c8', far: '#3f5f7c', mid: '#2a4661', near: '#14263a', light: '#ffd166' },
];

function hills(random: () => number, base: number, height: number, colour: string): string {
  const [a, b, phase] = [1.2 + random() * 1.6, 3 + random() * 3, random() * 6];
  const points = Array.from({ length: 41 }, (_, at) => {
    const x = at / 40;
    const y = base - height * (0.55 + 0.3 * Math.sin(a * Math.PI * x + phase) + 0.15 * Math.sin(b * Math.PI * x + phase * 2));
    return `${(x * WIDTH).toFixed(0)},${y.toFixed(0)}`;
  });
  return `<polygon fill="${colour}" points="0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}"/>`;
}

function skyline(random: () => number, base: number, colour: string, light: string): string {
  const parts: string[] = [];
  for (let x = -20; x < WIDTH; ) {
    const width = 46 + random() * 84;
    const height = 60 + random() ** 2 * 250;
    parts.push(
      `<rect x="${x.toFixed(0)}" y="${(base - height).toFixed(0)}" width="${width.toFixed(0)}" height="${(height + 200).toFixed(0)}" fill="${colour}"/>`,
    );
    for (let wy = base - height + 16; wy < base - 14; wy += 26)
      for (let wx = x + 10; wx < x + width - 14; wx += 22)
        if (random() < 0.3)
          parts.push(
            `<rect x="${wx.toFixed(0)}" y="${wy.toFixed(0)}" width="9" height="12" fill="${light}" opacity="${(0.35 + random() * 0.5).toFixed(2)}"/>`,
          );
    x += width + (random() < 0.25 ? 26 * random() : -4);
  }
  return parts.join('');
}

/** A picture of the city as SVG: sky, hills, houses, and in front what the story is about. */
export function drawing(seed: string, scene: Scene): string {
  const random = dice(seed);
  const any = Math.floor(random() * palettes.length);
  // It never rains from a blue sky.
  const palette = palettes[scene === 'rain' ? 2 : any] as Palette;
  const base = 560 + random() * 40;
  const sunX = 200 + random() * 1200;
  const town = !['field', 'sea', 'pitch'].includes(scene);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="0.75" stop-color="${palette.sky[1]}"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
<circle cx="${sunX.toFixed(0)}" cy="${(150 + random() * 160).toFixed(0)}" r="${(46 + random() * 34).toFixed(0)}" fill="${palette.sun}" opacity="0.92"/>
${hills(random, base, 190, palette.far)}
${hills(random, base + 60, 120, palette.mid)}
${town ? skyline(random, base + 60, palette.mid, palette.light) : ''}
${front[scene](random, { base: base + 80, near: palette.near, mid: palette.mid, light: palette.light })}
</svg>`;
}

/** The drawing as a JPEG. */
export async function picture(seed: string, scene: Scene): Promise<Buffer> {
  // Loaded for a first start only.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(drawing(seed, scene)))
    .jpeg({ quality: 78, mozjpeg: false })
    .toBuffer();
}
