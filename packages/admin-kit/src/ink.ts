import { Typography } from '@strapi/design-system';
import { type DefaultTheme, styled } from 'styled-components';

type Coloured = 'danger' | 'warning' | 'success' | 'secondary' | 'alternative' | 'primary';

/** A tone as small text. The palette's 700 stays below 4.5:1 for some tones (warning on white: 4.42); a little of the text colour lifts it, in both themes. */
export const inkOf = (tone: Coloured, { colors }: DefaultTheme): string =>
  `color-mix(in srgb, ${colors[`${tone}700`]} 70%, ${colors.neutral900})`;

/** Typography for what wants care before going on, read at every size on white, grey and yellow. */
export const Caution = styled(Typography)`
  color: ${({ theme }) => inkOf('warning', theme)};
` as unknown as typeof Typography;
