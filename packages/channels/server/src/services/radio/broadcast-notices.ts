import type { Notice } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { broadcastSubject } from '../../../../domain/radio/subject';
import { spineOf } from '../../context';
import type { BroadcastRow } from '../../rows';
import { whoMay } from '../people';

const about = ({ documentId, title }: BroadcastRow, params: Notice['params'] = {}): Pick<Notice, 'params' | 'subject' | 'link'> => ({
  params: { title, ...params },
  subject: broadcastSubject(documentId),
  link: `/plugins/channels/loudspeakers/${documentId}`,
});

const approversOf = (strapi: Core.Strapi, row: BroadcastRow): Promise<string[]> =>
  whoMay(strapi, `plugin::channels.${row.class === 'emergency' ? 'broadcast-emergency' : 'broadcast-approve'}`);

async function send(strapi: Core.Strapi, notice: Notice): Promise<void> {
  if (notice.to.length > 0) await spineOf(strapi).notices.send(notice);
}

/** Tells those who may approve it, and have not written it, that a message waits. */
export async function tellWaiting(strapi: Core.Strapi, row: BroadcastRow): Promise<void> {
  const to = (await approversOf(strapi, row)).filter((id) => !row.writers?.includes(id));
  const kind = row.class === 'emergency' ? 'broadcast.emergency' : 'broadcast.waiting';
  await send(strapi, { to, kind, key: `${kind}:${row.documentId}:${row.version}`, ...about(row) });
}

/** Tells those who may be the second person of an emergency. */
export async function tellSecond(strapi: Core.Strapi, row: BroadcastRow): Promise<void> {
  const to = (await approversOf(strapi, row)).filter((id) => !row.writers?.includes(id) && id !== row.approver);
  const key = `broadcast.second:${row.documentId}:${row.version}`;
  await send(strapi, { to, kind: 'broadcast.second', key, ...about(row, { who: row.approvedBy }) });
}

/** Tells its writers why a message came back. */
export async function tellReturned(strapi: Core.Strapi, row: BroadcastRow, who: string): Promise<void> {
  const key = `broadcast.returned:${row.documentId}:${row.version}`;
  await send(strapi, { to: row.writers ?? [], kind: 'broadcast.returned', key, ...about(row, { who, reason: row.note }) });
}
