import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { coverage } from './coverage';
import { documents } from './documents';
import { invitations } from './invitations';
import { meetings } from './meetings';
import { people } from './people';
import { questions } from './questions';
import { session } from './session';

/** Mounted at `/press-briefing`. */
export const admin = {
  ...meetings,
  ...people,
  ...invitations,
  ...questions,
  ...documents,
  ...session,
  ...coverage,
} satisfies Record<string, Endpoint>;

export { open } from './pages';
