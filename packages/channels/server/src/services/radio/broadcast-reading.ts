import type { ResponseOf, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { BroadcastView, broadcastEndpoints, ServedArea } from '../../../../contracts';
import { areaKey, areasIn, type BroadcastClass, type BroadcastState, unfit } from '../../../../domain/radio/broadcast';
import { broadcastSubject } from '../../../../domain/radio/subject';
import { channelsOf, service, spineOf } from '../../context';
import { refuse } from '../../refusals';
import { type BroadcastRow, table } from '../../rows';
import { broadcastView, fittingOf } from './broadcast-view';

const PAGE = 30;
type List = ResponseOf<typeof broadcastEndpoints.list>;

/** Messages as people read them, with their deliveries and what the wards said. */
export function broadcastReading(strapi: Core.Strapi) {
  const rows = table(strapi, 'broadcast');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  async function find(id: string): Promise<BroadcastRow> {
    const row = await rows.findOne({ where: { documentId: id } });
    if (!row) throw refuse('broadcast.not_found', { id });
    return row;
  }

  /** Areas of loudspeaker destinations, as they spell them. */
  async function areas(onlyEnabled: boolean): Promise<string[]> {
    const found = (await service(strapi, 'destinations').all('broadcasts')).filter((row) => row.enabled || !onlyEnabled);
    return areasIn(
      found
        .flatMap((row) => [
          ...(channelsOf(strapi)
            .get(row.kind)
            ?.serves?.(row.settings ?? {}) ?? []),
        ])
        .join('\n'),
    );
  }

  async function servedAreas(): Promise<ServedArea[]> {
    const on = new Set((await areas(true)).map(areaKey));
    return (await areas(false)).map((area) => ({ area, on: on.has(areaKey(area)) }));
  }

  async function views(found: BroadcastRow[], viewer: Viewer): Promise<BroadcastView[]> {
    if (found.length === 0) return [];
    const subjects = found.map((row) => broadcastSubject(row.documentId));
    const deliveries = await table(strapi, 'delivery').findMany({ where: { story: { $in: subjects } }, orderBy: { id: 'asc' } });
    const names = new Map((await table(strapi, 'destination').findMany({})).map((row) => [row.documentId, row.name]));
    const receipts = await service(strapi, 'confirmations').ofMany(found.map((row) => row.documentId));
    const served = await areas(true);
    const at = await now();
    return found.map((row) =>
      broadcastView(row, {
        deliveries: deliveries
          .filter(({ story }) => story === broadcastSubject(row.documentId))
          .map((one) => ({ ...one, name: names.get(one.destination) ?? '—' })),
        receipts: receipts.get(row.documentId) ?? [],
        problems: ['draft', 'waiting'].includes(row.state) ? unfit(fittingOf(row), served, at) : [],
        viewer,
      }),
    );
  }

  const shown = async (row: BroadcastRow, viewer: Viewer): Promise<BroadcastView> => (await views([row], viewer))[0] as BroadcastView;

  /** Emergencies under way first, then newest first. */
  async function list(
    filter: {
      state?: BroadcastState | undefined;
      class?: BroadcastClass | undefined;
      search?: string | undefined;
      before?: number | undefined;
    },
    viewer: Viewer,
  ): Promise<List> {
    const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
    const asked = [
      ...(filter.state ? [{ state: filter.state }] : []),
      ...(filter.class ? [{ class: filter.class }] : []),
      ...words.map((word) => ({ folded: { $contains: word } })),
    ];
    const running = { class: 'emergency', state: 'approved', untilMs: { $gt: await now() } };
    const first = await rows.findMany({ where: { $and: [running, ...asked] }, orderBy: { id: 'desc' }, limit: PAGE });
    const rest = await rows.findMany({
      where: {
        $and: [...asked, { id: { $notIn: [0, ...first.map(({ id }) => id)] } }, ...(filter.before ? [{ id: { $lt: filter.before } }] : [])],
      },
      orderBy: { id: 'desc' },
      limit: PAGE + 1,
    });
    const page = rest.slice(0, PAGE);
    return {
      broadcasts: await views([...(filter.before ? [] : first), ...page], viewer),
      more: rest.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    };
  }

  return { find, areas, servedAreas, shown, list };
}
