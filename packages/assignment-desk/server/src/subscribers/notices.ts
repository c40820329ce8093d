import { type NewsroomEvent, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { NOTICE_TYPES, type NoticeType, toldOf } from '../../../domain/notices';
import { NOTICE_TEXTS, TAKEN, TAKEN_TEXT } from '../notice-texts';
import { deskById, peopleOf } from '../services/desks';
import { timeLeft } from '../services/timers';

const MY_WORK = '/plugins/assignment-desk/my-work';

/** Whose own work it is reads it on "My work"; who leads the desk, on the board. */
const linkFor = (person: string, event: NewsroomEvent<NoticeType>): string =>
  person === event.data.assignee ? MY_WORK : `/plugins/assignment-desk/board?open=${event.data.assignment}`;

/** Tells people what concerns them; each at most once for an event. */
export function tellPeople(strapi: Core.Strapi): void {
  const spine = spineOf(strapi);
  for (const type of NOTICE_TYPES) spine.notices.kind(type, NOTICE_TEXTS[type]);
  spine.notices.kind(TAKEN, TAKEN_TEXT);
  spine.events.subscribe('assignment-desk.tell', NOTICE_TYPES, async (event) => {
    // A warning that comes too late to be true is not given: the work is late by now, and is called so.
    const left = event.type === 'assignment.due_soon' ? await timeLeft(strapi, event.data.assignment) : {};
    if (!left) return;
    const desk = await deskById(strapi, event.data.desk);
    const people = toldOf(event.type, { assignee: event.data.assignee, actor: event.actor.id }, desk && peopleOf(desk));
    await spine.notices.send(
      ...people.map((person) => ({
        to: [person],
        kind: event.type,
        params: { slugline: event.data.slugline, by: event.actor.name, note: event.data.note ?? '–', desk: desk?.name ?? '', ...left },
        subject: event.subject,
        link: linkFor(person, event),
        key: event.id,
      })),
    );
    const { formerly, assignee, slugline } = event.data;
    if (!formerly || formerly === assignee || formerly === event.actor.id) return;
    await spine.notices.send({
      to: [formerly],
      kind: TAKEN,
      params: { slugline, by: event.actor.name },
      subject: event.subject,
      link: MY_WORK,
      key: `${event.id}:taken`,
    });
  });
}
