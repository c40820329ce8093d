import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';
import { coverage } from './coverage';
import { documents } from './documents';
import { invitations } from './invitations';
import { meetings } from './meetings';
import { pages } from './pages';
import { people } from './people';
import { questions } from './questions';
import { session } from './session';

/** Every refusal of this plugin. */
export const refuse = refusals({ ...meetings, ...people, ...invitations, ...questions, ...documents, ...session, ...coverage, ...pages });
