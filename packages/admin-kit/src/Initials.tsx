import { styled } from 'styled-components';

/** Two letters for a person: the last two words of a Vietnamese name ("Nguyễn Minh Trang" → MT). */
const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');

const TONES = ['primary', 'success', 'warning', 'secondary', 'alternative'] as const;
const toneOf = (name: string) =>
  TONES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES.length] ?? 'primary';

const Round = styled.span<{ $tone: (typeof TONES)[number] }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 22px;
  height: 22px;
  border-radius: 11px;
  font-size: 1rem;
  font-weight: 700;
  background: ${({ $tone, theme }) => theme.colors[`${$tone}100`]};
  color: ${({ $tone, theme }) => `color-mix(in srgb, ${theme.colors[`${$tone}700`]} 60%, ${theme.colors.neutral900})`};
`;

/** A person as a small round sign; the full name is its title and its accessible name. */
export function Initials({ name }: { name: string }) {
  return (
    <Round role="img" aria-label={name} title={name} $tone={toneOf(name)}>
      {initials(name)}
    </Round>
  );
}
