import { fold } from '@hoitu/viet-text';
import type { Invitation } from '../../../../contracts';

/** `trouble`: their letter failed or is in doubt. */
export const FILTERS = ['all', 'trouble', 'none', 'yes', 'online', 'substitute', 'no', 'withdrawn'] as const;
export type Filter = (typeof FILTERS)[number];

export const isTroubled = ({ letter, withdrawn }: Invitation): boolean => !withdrawn && (letter === 'failed' || letter === 'unknown');

/** Its letter is on the way: in a moment it will have left, or not. */
export const isLeaving = ({ letter, withdrawn }: Invitation): boolean => !withdrawn && (letter === 'waiting' || letter === 'sending');

const passes = (guest: Invitation, filter: Filter): boolean => {
  if (filter === 'withdrawn') return guest.withdrawn;
  if (guest.withdrawn) return false;
  return filter === 'all' || (filter === 'trouble' ? isTroubled(guest) : guest.rsvp === filter);
};

/** Trouble first, then who has not answered, then by agency and name: what needs a person stands on top. */
const rank = (guest: Invitation): number => (isTroubled(guest) ? 0 : guest.rsvp === 'none' ? 1 : 2);

/** The guests a person looks for, accents or none; of names, agencies and substitutes. */
export function guestsFor(all: readonly Invitation[], filter: Filter, query: string): Invitation[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return all
    .filter((guest) => passes(guest, filter))
    .filter((guest) => {
      const text = fold([guest.name, guest.role, guest.agencyName, guest.substitute?.name ?? ''].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || a.agencyName.localeCompare(b.agencyName, 'vi') || a.name.localeCompare(b.name, 'vi'));
}
