import { useLanguage } from '@hoitu/admin-kit';
import { FIELD_WORDS } from '../../../domain/words';
import { useDeskDesksQuery } from '../api';
import { useDeskCampaignHeadsQuery } from '../api/campaigns';
import { useSayChannel, useSayMoment } from '../components/facts';
import { useT } from '../useT';

/** A field as people call it. */
export function useSayField(): (field: string) => string {
  const language = useLanguage();
  return (field) => FIELD_WORDS[field]?.[language] ?? field;
}

type Length = { amount: number; unit: 'words' | 'seconds' };
type Contact = { name: string; phone: string };

/** What stands in a field, as one reads it; the history has names in it already, a form has ids. */
export function useSayValue(): (field: string, value: unknown) => string {
  const t = useT();
  const say = useSayMoment();
  const sayChannel = useSayChannel();
  const { data: desks = [] } = useDeskDesksQuery();
  const { data: campaigns = [] } = useDeskCampaignHeadsQuery();
  const named = new Map([...desks.map((one) => [one.id, one.name] as const), ...campaigns.map((one) => [one.id, one.title] as const)]);
  const listed = (value: unknown, read: (one: never) => string) => (value as never[]).map(read).join(', ');

  const text = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    switch (field) {
      case 'due':
      case 'embargo':
      case 'occurrence':
        return say(String(value));
      case 'kind':
        return t(`kind.${String(value)}`);
      case 'priority':
        return t(`priority.${String(value)}`);
      case 'closed':
        return t(value ? 'closed' : 'form.seenByDesk');
      case 'channels':
        return listed(value, (one: string) => sayChannel(one));
      case 'tags':
        return listed(value, (one: string) => one);
      case 'contacts':
        return listed(value, ({ name, phone }: Contact) => [name, phone].filter(Boolean).join(' '));
      case 'length':
        return t(`length.${(value as Length).unit}`, { amount: (value as Length).amount });
      case 'files':
        return t('file.count', { count: (value as unknown[]).length });
      case 'stories':
        return t('story.count', { count: (value as unknown[]).length });
      default:
        return named.get(String(value)) ?? String(value);
    }
  };
  return (field, value) => text(field, value) || t('form.nothing');
}
