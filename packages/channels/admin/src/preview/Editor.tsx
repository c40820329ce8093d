import { useLanguage } from '@hoitu/admin-kit';
import { Box, Field, Flex, SingleSelect, SingleSelectOption, Textarea, TextButton } from '@strapi/design-system';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import { PictureTool } from './PictureTool';
import { TimeInput } from './TimeInput';
import { type Wish, withField } from './wish';

type Props = { channel: Previewed; about: StoryPreview; mine: Wish; change(part: Partial<Wish>): void };

/** What may be said differently on this channel: its texts, its picture, its time. */
export function Editor({ channel, about, mine, change }: Props) {
  const t = useT();
  const language = useLanguage();
  const put = (name: string, value: string | undefined) => change({ fields: withField(mine, `fields.${name}`, value).fields });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3} data-editor>
      {channel.fields.map(({ name, label, lines, choices, from }) => (
        <Field.Root key={name} name={`${channel.destination.id}-${name}`}>
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Field.Label>{label[language]}</Field.Label>
            {mine.fields[name] !== undefined && (
              <TextButton onClick={() => put(name, undefined)}>{t(choices ? 'preview.asUsual' : 'preview.fromStory')}</TextButton>
            )}
          </Flex>
          {choices ? (
            <SingleSelect aria-label={label[language]} value={mine.fields[name] || from} onChange={(value) => put(name, String(value))}>
              {choices.map((choice) => (
                <SingleSelectOption key={choice.value} value={choice.value}>
                  {choice.label[language]}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          ) : (
            <Textarea
              value={mine.fields[name] ?? from}
              placeholder={from}
              maxLength={20_000}
              dir="auto"
              onChange={(event) => put(name, event.target.value)}
              style={{ minHeight: lines * 22 + 20, lineHeight: 1.45 }}
            />
          )}
        </Field.Root>
      ))}
      {channel.picture && about.images.length > 0 && (
        <PictureTool channel={channel} images={about.images} mine={mine.image} change={(image) => change({ image })} />
      )}
      <Box>
        <TimeInput zone={about.timezone} value={mine.at} onChange={(at) => change({ at })} />
      </Box>
    </Flex>
  );
}
