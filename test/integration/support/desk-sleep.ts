import type { Witness } from '../../support/witness';

/** Moves what the database says is to come `ms` into the past, as if nobody had been there so long. */
export async function sleepInDatabase(witness: Witness, postgres: boolean, ms: number): Promise<void> {
  await witness.rows(`UPDATE newsroom_jobs SET run_at = run_at - ${ms} WHERE name LIKE 'assignment-desk.%'`);
  for (const column of ['due', 'offer_until', 'state_at']) {
    const back = postgres ? `${column} - interval '${ms} milliseconds'` : `${column} - ${ms}`;
    await witness.rows(`UPDATE desk_assignments SET ${column} = ${back} WHERE ${column} IS NOT NULL`);
  }
  // The timers carry their time along.
  const jobs = await witness.rows(`SELECT id, data FROM newsroom_jobs WHERE name LIKE 'assignment-desk.%' AND state = 'waiting'`);
  for (const { id, data } of jobs) {
    const timer = JSON.parse(String(data)) as { at: string };
    const moved = JSON.stringify({ ...timer, at: new Date(Date.parse(timer.at) - ms).toISOString() });
    await witness.rows(`UPDATE newsroom_jobs SET data = '${moved}' WHERE id = ${Number(id)}`);
  }
}
