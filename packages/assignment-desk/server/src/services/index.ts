import { absencesService } from './absences';
import { assignmentsService } from './assignments';
import { desksService } from './desks';

export default { absences: absencesService, assignments: assignmentsService, desks: desksService };
