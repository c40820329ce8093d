/** A size and shape of picture a channel wants. Pixels; a picture is cut around its focal point, never blown up. */
export type DerivativeSpec = {
  name: string;
  width: number;
  height: number;
  /** `inside`: the whole picture within the box. `cover`: cut to the box's shape. @default 'cover' */
  fit?: 'cover' | 'inside';
  format: 'jpeg' | 'png' | 'webp';
  maxBytes?: number;
};

/** One picture as a rendition names it; its bytes are made when they are sent. */
export type Picture = {
  /** Upload file id. */
  file: number;
  spec: DerivativeSpec;
  alt: string;
  credit: string;
  /** 0–100 per cent from the left and the top; null leaves the choice to what stands out. */
  focal: { x: number; y: number } | null;
  /** Absolute address of the original. */
  original: string;
};

/** A picture made for one channel. `url` is public and ASCII: networks that fetch pictures themselves come for it there. */
export type Derivative = { bytes: Uint8Array; mime: string; width: number; height: number; url: string };
