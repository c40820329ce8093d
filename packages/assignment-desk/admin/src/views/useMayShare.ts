import { useHas } from '@hoitu/admin-kit';
import { PERMISSIONS } from '../../../domain/permissions';

const ASSIGN = [{ action: PERMISSIONS.assign }];

/** Sharing views and templates takes the right to hand out work. */
export const useMayShare = (): boolean => useHas(ASSIGN);
