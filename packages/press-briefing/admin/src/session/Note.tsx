import { Caution } from '@hoitu/admin-kit';
import { Field, Textarea } from '@strapi/design-system';
import { useLayoutEffect, useRef, useState } from 'react';
import { cursorAfter, isContested, MARK } from '../../../domain/merge';
import { useT } from '../useT';
import { useHere } from './context';
import type { Field as NoteOf } from './queue';

/**
 * A note that several people may write in at once. What others wrote comes in between the lines, the cursor stays on its letter;
 * never in the middle of a letter that is still being put together (Telex, VNI by an input method).
 */
export function Note({ field, label, rows }: { field: NoteOf; label: string; rows: number }) {
  const t = useT();
  const { room, shown, stored, may } = useHere();
  const area = useRef<HTMLTextAreaElement>(null);
  const [composing, setComposing] = useState<string | null>(null);
  const text = field === null ? shown.notes : (shown.items[field]?.note ?? '');
  const value = composing ?? text;
  const before = useRef({ text: value, cursor: 0 });

  useLayoutEffect(() => {
    const here = area.current;
    const { text: was, cursor } = before.current;
    if (here && was !== value && document.activeElement === here && here.selectionStart !== cursor) {
      const place = cursorAfter(was, value, cursor);
      here.setSelectionRange(place, place);
    }
    before.current = { text: value, cursor: here?.selectionStart ?? 0 };
  }, [value]);

  const write = (words: string) => {
    before.current = { text: words, cursor: area.current?.selectionStart ?? words.length };
    room.type(field, field === null ? stored.notes : (stored.items[field]?.note ?? ''), words, label);
  };
  return (
    <Field.Root name={`note-${field ?? 'all'}`}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={area}
        name={`note-${field ?? 'all'}`}
        value={value}
        maxLength={100_000}
        readOnly={!may.manage}
        rows={rows}
        style={{ minHeight: `${rows * 2.2}rem`, resize: 'vertical' }}
        onSelect={() => {
          if (area.current) before.current = { text: area.current.value, cursor: area.current.selectionStart };
        }}
        onCompositionStart={() => setComposing(value)}
        onCompositionEnd={(event: React.CompositionEvent<HTMLTextAreaElement>) => {
          setComposing(null);
          write(event.currentTarget.value);
        }}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
          composing === null ? write(event.target.value) : setComposing(event.target.value)
        }
      />
      {isContested(value) && (
        <Caution variant="pi" role="status">
          {t('session.note.contested', { mark: MARK.trim() })}
        </Caution>
      )}
    </Field.Root>
  );
}
