import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { sqlOf } from '../coverage/sql';

type Span = { from: number; to: number };
type Numeric = string | number;
const ms = (value: Numeric | null): number | null => (value === null ? null : Number(value));

/** Meetings that took place: what was called off, or is still to come, has no figures. */
const HELD = `state IN ('in_session', 'held', 'minutes_published')`;
/** An answer that was given back for more words is owed again. */
const GIVEN = `state IN ('answered', 'approved', 'released')`;

/** The statements behind the figures: one for each thing, whatever the span holds. Epoch ms. */
export function figureRows(strapi: Core.Strapi) {
  const sql = sqlOf(strapi);
  const [occurrences, series, questions, decisions, invitations, delegates, units, agencies] = [
    'occurrences',
    'series',
    'questions',
    'decisions',
    'invitations',
    'delegates',
    'units',
    'agencies',
  ].map((name) => sql.table(`briefing_${name}`));
  const meetings = `SELECT id FROM ${occurrences} WHERE starts >= ? AND starts < ? AND ${HELD}`;

  return {
    async meetings({ from, to }: Span) {
      const rows = await sql.rows<{ id: Numeric; title: string | null; starts: Numeric }>(
        `SELECT meeting.id AS id, series.title AS title, meeting.starts AS starts
         FROM ${occurrences} AS meeting LEFT JOIN ${series} AS series ON series.id = meeting.series
         WHERE meeting.starts >= ? AND meeting.starts < ? AND meeting.${HELD} ORDER BY meeting.starts DESC`,
        [from, to],
      );
      return rows.map(({ id, title, starts }) => ({ id: String(id), title: title ?? '', starts: Number(starts) }));
    },

    /** Questions whose answer was due in the span, by the unit that owes it: under its name of today. */
    async owed({ from, to }: Span) {
      const rows = await sql.rows<{
        unit_id: Numeric | null;
        name: string | null;
        asked: Numeric | null;
        due: Numeric;
        answered: Numeric | null;
      }>(
        `SELECT question.unit_id AS unit_id, coalesce(unit.name, question.unit) AS name, question.asked_at AS asked, question.due AS due,
                CASE WHEN question.${GIVEN} THEN question.answered_at END AS answered
         FROM ${questions} AS question LEFT JOIN ${units} AS unit ON unit.id = question.unit_id
         WHERE question.state IN ('submitted', 'triaged', 'answered', 'approved', 'released') AND question.due >= ? AND question.due < ?`,
        [from, to],
      );
      return rows.map(({ unit_id, name, asked, due, answered }) => ({
        unitId: unit_id === null ? null : String(unit_id),
        unit: name ?? '',
        asked: ms(asked),
        due: Number(due),
        answered: ms(answered),
      }));
    },

    /** Who was asked to the meetings of the span and who came, by meeting and agency; who was taken off the list and came counts. */
    async attendance({ from, to }: Span) {
      const rows = await sql.rows<{ occurrence: Numeric; agency: Numeric; name: string | null; invited: Numeric; came: Numeric }>(
        `SELECT invitation.occurrence AS occurrence, delegate.agency AS agency, max(agency.name) AS name,
                count(*) AS invited, count(invitation.checked_in_at) AS came
         FROM ${invitations} AS invitation
         JOIN ${delegates} AS delegate ON delegate.id = invitation.delegate
         LEFT JOIN ${agencies} AS agency ON agency.id = delegate.agency
         WHERE invitation.occurrence IN (${meetings}) AND (invitation.withdrawn = ? OR invitation.checked_in_at IS NOT NULL)
         GROUP BY invitation.occurrence, delegate.agency`,
        [from, to, false],
      );
      return rows.map((row) => ({
        occurrence: String(row.occurrence),
        agency: String(row.agency),
        name: row.name ?? '',
        invited: Number(row.invited),
        came: Number(row.came),
      }));
    },

    /** Questions to the meetings of the span, by meeting and agency. */
    async asked({ from, to }: Span) {
      const rows = await sql.rows<{ occurrence: Numeric; agency: Numeric | null; name: string | null; count: Numeric }>(
        `SELECT question.occurrence AS occurrence, question.agency_id AS agency, max(agency.name) AS name, count(*) AS count
         FROM ${questions} AS question LEFT JOIN ${agencies} AS agency ON agency.id = question.agency_id
         WHERE question.occurrence IN (${meetings}) GROUP BY question.occurrence, question.agency_id`,
        [from, to],
      );
      return rows.map(({ occurrence, agency, name, count }) => ({
        occurrence: String(occurrence),
        agency: agency === null ? null : String(agency),
        name: name ?? '',
        count: Number(count),
      }));
    },

    async decisions({ from, to }: Span) {
      const rows = await sql.rows<{ id: Numeric; occurrence: Numeric; due: Numeric | null }>(
        `SELECT id, occurrence, due FROM ${decisions} WHERE occurrence IN (${meetings})`,
        [from, to],
      );
      return rows.map(({ id, occurrence, due }) => ({ id: String(id), occurrence: String(occurrence), due: ms(due) }));
    },
  };
}
