import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import type { ScriptView } from '../../../../contracts';
import { SmallButton } from '../../components/SmallButton';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { newId } from './items';
import { Marked } from './Marks';
import { allTaken, findable, type Step, stepsOf, taken } from './taking';
import type { ScriptDraft } from './useScriptDraft';

/**
 * The story moved on: what it says otherwise now, paragraph by paragraph, to take or to leave. Nothing is written over by itself;
 * what is taken stands in the form until it is saved, and can be taken back.
 */
export function Offered({ script, draft }: { script: ScriptView; draft: ScriptDraft }) {
  const t = useT();
  const { scripts: mayWrite } = useCan();
  const [done, setDone] = useState<Readonly<Record<string, 'taken' | 'kept'>>>({});
  const { offered, source } = script;
  const steps = useMemo(() => (offered && source ? stepsOf(source, offered) : []), [offered, source]);
  if (!offered) return null;
  const left = steps.filter(({ id }) => !done[id]).length;
  const settle = (id: string, how: 'taken' | 'kept') => setDone((now) => ({ ...now, [id]: how }));
  const take = (step: Step) => {
    draft.act(t('script.tookOne'), taken(draft.words, step));
    settle(step.id, 'taken');
  };
  const takeAll = () => {
    draft.act(t('script.tookAll'), allTaken(draft.words, offered, newId));
    setDone(Object.fromEntries(steps.map(({ id }) => [id, 'taken' as const])));
  };
  return (
    <Box background="neutral0" borderColor="warning500" padding={3} hasRadius role="region" aria-label={t('script.outdated')} data-offered>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 18rem">
          <Typography tag="h2" fontWeight="bold">
            {t('script.outdated')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {t('script.outdatedNote')}
          </Typography>
        </Box>
        {mayWrite && (
          <Flex gap={2} wrap="wrap">
            <Button variant="secondary" onClick={takeAll}>
              {t('script.takeAll')}
            </Button>
            <Button variant={left === 0 ? 'default' : 'tertiary'} loading={draft.busy} onClick={() => void draft.put(true)}>
              {t(draft.touched ? 'script.saveSeen' : 'script.seen')}
            </Button>
          </Flex>
        )}
      </Flex>
      <Box tag="ol" style={{ listStyle: 'none' }}>
        {steps.map((step) => (
          <Box tag="li" key={step.id} paddingTop={3} data-step={step.id}>
            <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
              <Typography tag="p" style={{ flex: '1 1 18rem', overflowWrap: 'anywhere', lineHeight: 1.6 }}>
                <Marked change={step.change} />
              </Typography>
              {mayWrite && (
                <Choice step={step} how={done[step.id]} draft={draft} take={() => take(step)} keep={() => settle(step.id, 'kept')} />
              )}
            </Flex>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

type ChoiceProps = { step: Step; how: 'taken' | 'kept' | undefined; draft: ScriptDraft; take(): void; keep(): void };

function Choice({ step, how, draft, take, keep }: ChoiceProps) {
  const t = useT();
  if (how)
    return (
      <Typography variant="pi" fontWeight="semiBold" textColor="neutral700" role="status">
        {t(how === 'taken' ? 'script.tookIt' : 'script.keptMine')}
      </Typography>
    );
  const there = findable(draft.words, step);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        {(there || step.after !== null) && (
          <SmallButton variant="secondary" onClick={take}>
            {t(step.after === null ? 'script.takeOut' : 'script.take')}
          </SmallButton>
        )}
        <SmallButton variant="tertiary" onClick={keep}>
          {t('script.keep')}
        </SmallButton>
      </Flex>
      {!there && (
        <Typography variant="pi" textColor="neutral600" style={{ maxWidth: '22rem' }}>
          {t(step.after === null ? 'script.goneAlready' : 'script.goesToEnd')}
        </Typography>
      )}
    </Flex>
  );
}
