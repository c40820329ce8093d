import { useLanguage } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { KindView } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';
import { useT } from '../useT';

const Card = styled.button`
  display: block;
  width: 100%;
  min-height: 44px;
  padding: 10px 14px;
  text-align: left;
  font: inherit;
  cursor: pointer;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  &:hover:not(:disabled) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  &:disabled {
    cursor: not-allowed;
  }
`;

/** Which kind of place: each says in one line what it is. `taken`: kinds of which one is enough, and it is there. */
export function KindPicker({
  kinds,
  taken,
  onPick,
}: {
  kinds: readonly KindView[];
  taken: ReadonlySet<string>;
  onPick(kind: KindView): void;
}) {
  const t = useT();
  const language = useLanguage();
  const { messages } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {kinds.map((kind) => {
        // A kind of the user's own brings no words to this plugin.
        const known = `${PLUGIN_ID}.kind.${kind.kind}` in messages;
        return (
          <li key={kind.kind}>
            <Card type="button" disabled={taken.has(kind.kind)} onClick={() => onPick(kind)} data-kind={kind.kind}>
              <Typography tag="span" fontWeight="bold" textColor="neutral800" style={{ display: 'block' }}>
                {kind.label[language]}
              </Typography>
              <Typography tag="span" variant="pi" textColor="neutral600">
                {taken.has(kind.kind) ? t('kind.taken') : known ? t(`kind.${kind.kind}`) : t('kind.other')}
              </Typography>
            </Card>
          </li>
        );
      })}
    </Flex>
  );
}
