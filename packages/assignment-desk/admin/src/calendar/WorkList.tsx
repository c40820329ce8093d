import { Due } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Card, Desk } from '../../../contracts';
import { isPending } from '../../../domain/due';
import { useT } from '../useT';
import { Bar } from './skin';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Row = styled.button`
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  min-height: 44px;
  padding: 4px 0;
  border: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: none;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
`;

/** The work that hangs on an event; a press opens it. */
export function WorkList({ work, desks, onOpen }: { work: readonly Card[]; desks: readonly Desk[]; onOpen(id: string): void }) {
  const t = useT();
  if (work.length === 0) return <Typography textColor="neutral600">{t('happening.noWork')}</Typography>;
  const deskOf = (card: Card) => desks.find((desk) => desk.id === card.desk);
  return (
    <List>
      {work.map((card) => (
        <li key={card.id}>
          <Row type="button" onClick={() => onOpen(card.id)}>
            <Bar $colours={[deskOf(card)?.colour ?? '#8e8ea9']} />
            <span style={{ flex: 1, minWidth: 0 }}>
              <Typography tag="span" fontWeight="semiBold" style={{ display: 'block' }}>
                {card.slugline}
              </Typography>
              <Typography tag="span" variant="pi" textColor="neutral600">
                {[t(`state.${card.state}`), card.assigneeName ?? t('nobody'), deskOf(card)?.name].filter(Boolean).join(' · ')}
              </Typography>
            </span>
            {card.due && <Due at={card.due} done={!isPending(card.state)} />}
          </Row>
        </li>
      ))}
    </List>
  );
}
