import { absencesService } from './absences';
import { assignmentsService } from './assignments';
import { campaignsService } from './campaigns';
import { commissionsService } from './commissions';
import { desksService } from './desks';
import { happeningsService } from './happenings';

export default {
  absences: absencesService,
  assignments: assignmentsService,
  campaigns: campaignsService,
  commissions: commissionsService,
  desks: desksService,
  happenings: happeningsService,
};
