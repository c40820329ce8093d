import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { CENTRE, objectPosition, sayRatio } from './crop';
import { fileUrl } from './fileUrl';

const Frame = styled.div`
  overflow: hidden;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
  & > img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;

type Shown = NonNullable<Previewed['look']>['pictures'][number];

/** A picture cut to the network's frame around its focal point, as it will be cut when it is sent. */
export function Framed({ picture: { url, alt, ratio, focal, size } }: { picture: Shown }) {
  const t = useT();
  const [natural, setNatural] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <Frame style={{ aspectRatio: ratio, display: 'grid', placeItems: 'center' }}>
        <Typography variant="pi" textColor="neutral600">
          {t('picture.missing')}
        </Typography>
      </Frame>
    );
  return (
    <figure>
      <Frame style={{ aspectRatio: ratio }}>
        <img
          src={fileUrl(url)}
          alt={alt}
          draggable={false}
          onError={() => setFailed(true)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setNatural(naturalWidth / Math.max(1, naturalHeight))}
          style={{ objectPosition: natural ? objectPosition(focal ?? CENTRE, natural, ratio) : '50% 50%' }}
        />
      </Frame>
      <Typography tag="figcaption" variant="pi" textColor="neutral600">
        {t('picture.size', { size, ratio: sayRatio(ratio) })}
      </Typography>
    </figure>
  );
}
