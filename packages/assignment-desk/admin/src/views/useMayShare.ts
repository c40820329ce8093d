import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../domain/permissions';

const ASSIGN = [{ action: PERMISSIONS.assign, subject: null }];

/** Sharing views and templates takes the right to hand out work. */
export const useMayShare = (): boolean => useRBAC(ASSIGN).allowedActions['canAssign'] === true;
