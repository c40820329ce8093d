import { useHas } from '@hoitu/admin-kit';
import { PERMISSIONS } from '../../../domain/permissions';

const PLAN = [{ action: PERMISSIONS.plan }];

export const useMayPlan = (): boolean => useHas(PLAN);
