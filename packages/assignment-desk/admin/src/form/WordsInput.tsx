import { Button, Field, Flex, Tag } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { type KeyboardEvent, useState } from 'react';
import { useT } from '../useT';

/** Some words: known ones to switch on and off, and own ones, each by Enter or a comma. */
export function WordsInput({
  label,
  known = [],
  say = (word) => word,
  value,
  most,
  onChange,
}: {
  label: string;
  known?: readonly string[];
  say?(word: string): string;
  value: string[];
  most: number;
  onChange(value: string[]): void;
}) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const own = value.filter((word) => !known.includes(word));
  const add = () => {
    const words = typed.split(',').map((word) => word.trim());
    const fresh = words.filter((word, at) => word !== '' && words.indexOf(word) === at && !value.includes(word));
    if (fresh.length > 0) onChange([...value, ...fresh].slice(0, most));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter adds the word; it must not send the form. An input method that is composing a letter keeps its Enter.
    if ((event.key !== 'Enter' && event.key !== ',') || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const without = (word: string) => onChange(value.filter((one) => one !== word));
  return (
    <Field.Root hint={t('form.wordsHint')}>
      <Field.Label>{label}</Field.Label>
      {(known.length > 0 || own.length > 0) && (
        <Flex gap={2} wrap="wrap" paddingBottom={1}>
          {known.map((word) => {
            const on = value.includes(word);
            return (
              <Button
                key={word}
                size="S"
                aria-pressed={on}
                variant={on ? 'secondary' : 'tertiary'}
                startIcon={on ? <Check /> : undefined}
                onClick={() => (on ? without(word) : onChange([...value, word].slice(0, most)))}
              >
                {say(word)}
              </Button>
            );
          })}
          {own.map((word) => (
            <Tag key={word} icon={<Cross aria-hidden />} label={t('form.remove', { what: word })} onClick={() => without(word)}>
              {word}
            </Tag>
          ))}
        </Flex>
      )}
      <Field.Input
        value={typed}
        maxLength={40}
        placeholder={t('form.addWord')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <Field.Hint />
    </Field.Root>
  );
}
