import { absencesService } from './absences';
import { assignmentsService } from './assignments';
import { desksService } from './desks';
import { happeningsService } from './happenings';

export default {
  absences: absencesService,
  assignments: assignmentsService,
  desks: desksService,
  happenings: happeningsService,
};
