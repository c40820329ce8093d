import { absences } from './absences';
import { assignments } from './assignments';
import { campaigns } from './campaigns';
import { commissions } from './commissions';
import { desks } from './desks';
import { feeds } from './feeds';
import { happenings } from './happenings';
import { list } from './list';
import { presence } from './presence';
import { views } from './views';

export default {
  absences,
  assignments,
  campaigns,
  commissions,
  desks,
  feeds,
  happenings,
  list,
  presence,
  views,
};
