import { useLanguage, useReturnFocus } from '@hoitu/admin-kit';
import { Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { DestinationView, KindView } from '../../../contracts';
import { useT } from '../useT';
import { DestinationForm } from './DestinationForm';
import { KindPicker } from './KindPicker';
import { ShownOnce } from './ShownOnce';
import type { Choices } from './WhenFields';

type Props = {
  kinds: readonly KindView[];
  taken: ReadonlySet<string>;
  destination: DestinationView | null;
  choices: Choices;
  close(): void;
};

/** Picks a kind, fills the form, and shows the new secret once; or changes what is there. */
export function DestinationDialog({ kinds, taken, destination, choices, close }: Props) {
  const t = useT();
  const language = useLanguage();
  const back = useReturnFocus();
  const [kind, setKind] = useState<KindView | null>(kinds.find((one) => one.kind === destination?.kind) ?? null);
  const [once, setOnce] = useState<Record<string, string> | null>(null);
  const title = once
    ? t('destination.secretTitle')
    : destination
      ? t('destination.change', { name: destination.name })
      : kind
        ? t('destination.newOf', { kind: kind.label[language] })
        : t('destination.new');
  return (
    // A secret that is shown once is not lost to a press beside the dialog.
    <Modal.Root open onOpenChange={(open: boolean) => !open && !once && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {once ? (
          <ShownOnce secrets={once} note={t('destination.secretNote')} close={close} />
        ) : kind ? (
          <DestinationForm
            key={kind.kind}
            kind={kind}
            destination={destination}
            choices={choices}
            back={destination ? null : () => setKind(null)}
            close={close}
            made={setOnce}
          />
        ) : (
          <Modal.Body>
            <KindPicker kinds={kinds} taken={taken} onPick={setKind} />
          </Modal.Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
