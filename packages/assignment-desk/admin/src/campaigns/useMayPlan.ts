import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../domain/permissions';

const PLAN = [{ action: PERMISSIONS.plan, subject: null }];

export const useMayPlan = (): boolean => Boolean(useRBAC(PLAN).allowedActions.canPlan);
