import { styled } from 'styled-components';
import { telOf } from './words';

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  a {
    color: ${({ theme }) => theme.colors.primary600};
    overflow-wrap: anywhere;
  }
`;

/** An address and a telephone, each a touch away; nothing for who may not read them. */
export function Contacts({ email, phone }: { email: string; phone: string }) {
  if (!email && !phone) return null;
  return (
    <Line>
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={telOf(phone)}>{phone}</a>}
    </Line>
  );
}
