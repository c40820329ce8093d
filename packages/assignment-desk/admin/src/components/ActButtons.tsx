import { Button, Flex } from '@strapi/design-system';
import type { Card } from '../../../contracts';
import { type Act, openActs, type State } from '../../../domain/assignment';
import type { Acting } from '../hooks/useActing';
import { useT } from '../useT';

const DANGER: Act[] = ['cancel'];
const WRITABLE: State[] = ['accepted', 'in_progress'];
const mayWrite = (item: Card): boolean => WRITABLE.includes(item.state) && item.as.includes('assignee');

/**
 * What this person may do to an assignment now; the first act is the main one.
 * `only` narrows it to some acts, `tall` makes targets for a thumb; without `writing` the story is not offered (one is in it).
 */
export function ActButtons({
  item,
  acting,
  only,
  tall = false,
  writing = true,
}: {
  item: Card;
  acting: Acting;
  only?: readonly Act[];
  tall?: boolean;
  writing?: boolean;
}) {
  const t = useT();
  const acts = openActs(item.state, item.as).filter((act) => !only || only.includes(act));
  const size = tall ? { height: 44, flex: '1 1 130px', justifyContent: 'center', fontSize: '1.4rem' } : { height: 36 };
  const writes = writing && mayWrite(item);
  return (
    <Flex gap={2} wrap="wrap">
      {writes && (
        <Button style={size} disabled={acting.busy} onClick={() => void acting.write(item)}>
          {t(item.stories.length > 0 ? 'act.continue' : 'act.write')}
        </Button>
      )}
      {acts.map((act, index) => (
        <Button
          key={act}
          style={size}
          disabled={acting.busy}
          variant={DANGER.includes(act) ? 'danger-light' : index === 0 && !writes ? 'default' : 'tertiary'}
          onClick={() => acting.act(item, act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
    </Flex>
  );
}
