import { type Core, type NewsroomEvent, spine, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PERMISSIONS } from '../../contracts';
import { NOTICE_TEXTS } from './notice-texts';
import { defineClimbing } from './services/questions/climbing';
import { service } from './services/types';

/** Who sees the briefings sees it; so does who speaks for a unit, of that unit's own questions. */
const maySee =
  (strapi: Core.Strapi) =>
  async (viewer: Viewer, event: NewsroomEvent): Promise<boolean> => {
    if (viewer.can(PERMISSIONS.see)) return true;
    if (!viewer.can(PERMISSIONS.answer)) return false;
    const { unit, formerly = null } = event.data as { unit: string | null; formerly?: string };
    const questions = service(strapi, 'questions');
    // Whose it was till now takes it off the screen.
    return (await questions.isOwn(unit, viewer.id)) || (await questions.isOwn(formerly, viewer.id));
  };

/** What the clock does to questions, what people are told of them, and who sees them move. Call it in `register()`. */
export function defineQuestions(strapi: Core.Strapi): void {
  const { live, notices } = spine(strapi);
  defineClimbing(strapi);
  for (const [kind, text] of Object.entries(NOTICE_TEXTS)) notices.kind(kind, text);
  for (const type of ['briefing.question', 'briefing.answer_late']) live.guard(type, maySee(strapi));
}
