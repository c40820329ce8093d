/** Of invitations and letters. */
export const invitations = {
  invitation_not_found: { status: 404, en: 'There is no such invitation.', vi: 'Không có lời mời này.' },
} as const;
