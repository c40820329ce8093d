import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import { CENTRE, cropBox, type Focal, sayRatio, stepped } from './crop';
import { fileUrl } from './fileUrl';
import type { Wish } from './wish';

const Whole = styled.div`
  position: relative;
  overflow: hidden;
  border-radius: 4px;
  cursor: crosshair;
  touch-action: none;
  & > img {
    display: block;
    width: 100%;
    user-select: none;
  }
`;
const Crop = styled.span`
  position: absolute;
  pointer-events: none;
  border: 2px dashed #fff;
  box-shadow: 0 0 0 999px rgba(20, 20, 40, 0.45);
`;
const Handle = styled.button`
  position: absolute;
  width: 44px;
  height: 44px;
  margin: -22px 0 0 -22px;
  padding: 0;
  border: 0;
  background: none;
  cursor: grab;
  &::after {
    content: '';
    position: absolute;
    inset: 11px;
    border-radius: 50%;
    border: 3px solid #fff;
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible::after {
    box-shadow: 0 0 0 4px ${({ theme }) => theme.colors.primary600};
  }
`;
const Thumb = styled.button<{ $chosen: boolean }>`
  width: 72px;
  height: 52px;
  padding: 0;
  overflow: hidden;
  border-radius: 4px;
  cursor: pointer;
  background: none;
  border: 3px solid ${({ $chosen, theme }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  & > img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;

type Props = { channel: Previewed; images: StoryPreview['images']; mine: Wish['image']; change(image: Wish['image']): void };

/** Which picture, and around which point it is cut: by click, by drag, or by arrow keys. */
export function PictureTool({ channel, images, mine, change }: Props) {
  const t = useT();
  const [natural, setNatural] = useState<number | null>(null);
  const image = images.find(({ file }) => file === mine?.file) ?? images[0];
  if (!image) return null;
  const focal: Focal = (mine?.file === image.file ? mine.focal : null) ?? image.focal ?? CENTRE;
  const round = ({ x, y }: Focal): Focal => ({ x: Math.round(x), y: Math.round(y) });
  const put = (next: Focal) => change({ file: image.file, focal: round(next) });
  const ratios = [...new Set((channel.look?.pictures ?? []).map(({ ratio }) => ratio))];

  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (part: number) => Math.min(100, Math.max(0, part * 100));
    put({ x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) });
  };
  const key = (event: KeyboardEvent) => {
    const next = stepped(focal, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    put(next);
  };

  return (
    <Box data-picture-tool>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={1}>
        <Typography variant="pi" fontWeight="bold">
          {t('picture.label')}
        </Typography>
        {mine !== null && <TextButton onClick={() => change(null)}>{t('picture.fromStory')}</TextButton>}
      </Flex>
      {images.length > 1 && (
        <Flex gap={2} wrap="wrap" paddingBottom={2}>
          {images.map((one, index) => (
            <Thumb
              key={one.file}
              type="button"
              $chosen={one.file === image.file}
              aria-pressed={one.file === image.file}
              aria-label={one.alt || t('picture.number', { number: index + 1 })}
              onClick={() => change(index === 0 ? null : { file: one.file, focal: null })}
            >
              <img src={fileUrl(one.url)} alt="" />
            </Thumb>
          ))}
        </Flex>
      )}
      <Whole
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          point(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      >
        <img
          src={fileUrl(image.url)}
          alt={image.alt}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setNatural(naturalWidth / Math.max(1, naturalHeight))}
        />
        {natural &&
          ratios.map((ratio) => {
            const { left, top, width, height } = cropBox(focal, natural, ratio);
            return (
              <Crop
                key={ratio}
                title={sayRatio(ratio)}
                style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
              />
            );
          })}
        <Handle
          type="button"
          data-focal={`${Math.round(focal.x)},${Math.round(focal.y)}`}
          aria-label={t('picture.focal', { x: Math.round(focal.x), y: Math.round(focal.y) })}
          style={{ left: `${focal.x}%`, top: `${focal.y}%` }}
          onKeyDown={key}
        />
      </Whole>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: 4 }}>
        {t('picture.how')}
        {image.credit && ` ${t('picture.credit', { credit: image.credit })}`}
      </Typography>
    </Box>
  );
}
