import { Box, Typography } from '@strapi/design-system';

/** Two letters for a person: the last two words of a Vietnamese name ("Nguyễn Minh Trang" → MT). */
const initials = (name: string): string =>
  name.trim().split(/\s+/).slice(-2).map((word) => [...word][0] ?? '').join('').toLocaleUpperCase('vi');

const TONES = ['primary', 'success', 'warning', 'secondary', 'alternative'] as const;
const toneOf = (name: string) => TONES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES.length] ?? 'primary';

/** A person as a small round sign; the full name is its title and its accessible name. */
export function Initials({ name }: { name: string }) {
  const tone = toneOf(name);
  return (
    <Box
      tag="span"
      role="img"
      aria-label={name}
      title={name}
      background={`${tone}200`}
      style={{ width: 22, height: 22, borderRadius: 11, display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flex: 'none' }}
    >
      <Typography tag="span" aria-hidden textColor={`${tone}700`} style={{ fontSize: '1rem', fontWeight: 700 }}>
        {initials(name)}
      </Typography>
    </Box>
  );
}
