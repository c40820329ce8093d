import sharp, { type Sharp } from 'sharp';

/** A picture of `width` × `height` whose four quarters are red, green, blue and white, upper left first. */
export function quarters(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  const colours = [
    [220, 20, 20],
    [20, 180, 20],
    [20, 20, 220],
    [240, 240, 240],
  ] as const;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.set(colours[(y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)] as readonly number[], (y * width + x) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Pixels no encoder can make small. */
export function noise(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let n = 0, state = 7; n < pixels.length; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[n] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The colour in the middle of a picture. */
export async function middleOf(bytes: Uint8Array): Promise<[number, number, number]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = ((info.height >> 1) * info.width + (info.width >> 1)) * info.channels;
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number];
}

/** Every tag of EXIF with a place in it, as a camera writes it. */
export const GPS = {
  IFD0: { Make: 'TestCam', Software: 'CamOS', Artist: 'Nguyen Van Anh', Copyright: '(c) Bao Luong Ha' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 50/1 15/1' },
};
