import { fold } from '@hoitu/viet-text';
import { Box, Field, Textarea, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type Named, typedName } from '../../../domain/mentions';
import { useDeskPeopleQuery } from '../api';
import { useT } from '../useT';

const SHOWN = 6;

const Option = styled.li<{ $active: boolean }>`
  min-height: 44px;
  display: flex;
  align-items: center;
  padding: 0 12px;
  cursor: pointer;
  background: ${({ $active, theme }) => ($active ? theme.colors.primary100 : 'transparent')};
`;

/** A text in which `@` finds people by name, accents not needed: arrows walk, Enter or Tab takes, Escape leaves. */
export function MentionInput({
  label,
  value,
  onChange,
  onPick,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  onPick(person: Named): void;
}) {
  const t = useT();
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: people = [] } = useDeskPeopleQuery({ all: 'false' });
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  /** Where the caret goes with the name that was taken: before the next key, or what is typed fast would stand in pieces around it. */
  const goTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });
  const [left, setLeft] = useState<number | null>(null);
  const typed = typedName(value, caret);
  const words = fold(typed?.words ?? '').trim();
  const found =
    typed && typed.from !== left
      ? people.filter(({ name }) => words.split(/\s+/).every((word) => fold(name).includes(word))).slice(0, SHOWN)
      : [];
  // A name that stands there whole is chosen already.
  const open = found.length > 0 && !found.some(({ name }) => fold(name) === words);
  const at = Math.min(active, found.length - 1);

  const pick = (person: Named) => {
    if (!typed) return;
    const before = `${value.slice(0, typed.from)}@${person.name} `;
    onChange(before + value.slice(caret));
    onPick(person);
    setCaret(before.length);
    setActive(0);
    goTo.current = before.length;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const person = found[at];
    if (event.key === 'ArrowDown') setActive((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((at + found.length - 1) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) pick(person);
    else if (event.key === 'Escape') setLeft(typed?.from ?? null);
    else return;
    event.preventDefault();
    // Escape leaves the list, not the drawer around it.
    event.stopPropagation();
  };

  return (
    <Field.Root hint={t('comment.hint')}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={field}
        value={value}
        maxLength={5000}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {open && (
        <Box tag="ul" id={list} role="listbox" aria-label={t('comment.people')} borderColor="neutral200" hasRadius background="neutral0">
          {found.map((person, index) => (
            <Option
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              $active={index === at}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              <Typography>{person.name}</Typography>
            </Option>
          ))}
        </Box>
      )}
      <Field.Hint />
    </Field.Root>
  );
}
