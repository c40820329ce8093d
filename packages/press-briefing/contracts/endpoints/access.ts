import { PERMISSIONS } from '../../domain/permissions';

export const see = { kind: 'admin', actions: [PERMISSIONS.see] } as const;
export const manage = { kind: 'admin', actions: [PERMISSIONS.manage] } as const;
export const decide = { kind: 'admin', actions: [PERMISSIONS.decide] } as const;
/** Each thing done in the room asks for its own right once more: a conclusion for `decide`, all else for `manage`. */
export const inRoom = { kind: 'admin', actions: [PERMISSIONS.manage, PERMISSIONS.decide] } as const;
export const accredit = { kind: 'admin', actions: [PERMISSIONS.accredit] } as const;
export const people = { kind: 'admin', actions: [PERMISSIONS.see, PERMISSIONS.manage, PERMISSIONS.accredit] } as const;
export const answer = { kind: 'admin', actions: [PERMISSIONS.answer] } as const;
/** A page of the public: so many requests a minute from one address. */
export const page = { kind: 'public', perMinute: 60 } as const;
/** A form of the public. */
export const form = { kind: 'public', perMinute: 20 } as const;
