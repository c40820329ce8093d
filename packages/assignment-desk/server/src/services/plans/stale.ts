import type { NewsroomEvent, Refusal, Sentence, Spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { CAMPAIGN_WORDS } from '../../../../domain/campaign';
import { COMMISSION_WORDS } from '../../../../domain/commission';
import { refuse } from '../../refuse';
import type { PlanRow } from '../tables';
import { type PlanKind, subjectOfPlan } from './store';

const WORDS: Record<PlanKind, Readonly<Record<string, Sentence>>> = { campaign: CAMPAIGN_WORDS, commission: COMMISSION_WORDS };
const OTHER: Sentence = { en: 'other fields', vi: 'mục khác' };
/** Nobody leaves a form open for longer than that. */
const LOOK_BACK = 100;

/** The 409 that says who was faster and what they wrote: everything since the version that was shown, not just the last step. */
export async function stalePlan(spine: Spine, kind: PlanKind, row: PlanRow, shown: number): Promise<Refusal> {
  const history = (await spine.events.history(subjectOfPlan(kind, row.documentId), LOOK_BACK)) as NewsroomEvent<'campaign.changed'>[];
  const since = history.filter(({ data }) => (data.version ?? 0) > shown);
  const fields = [...new Set(since.flatMap(({ data }) => data.fields ?? []))].filter((field) => field in WORDS[kind]);
  const words = fields.length > 0 ? fields.map((field) => WORDS[kind][field] as Sentence) : [OTHER];
  const said = (language: 'en' | 'vi') => words.map((word) => word[language]).join(', ');
  const people = [...new Set(since.map(({ actor }) => actor.name))];
  return refuse(`${kind}.stale`, {
    by: people.join(', ') || (row.changedBy ?? '?'),
    fields,
    current: row.version,
    what_en: said('en'),
    what_vi: said('vi'),
  });
}
