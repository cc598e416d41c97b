// A desk with as many open cases as one wants: one case is made as any is, and the others are rows like it, each with an id, a
// mailbox and a sealed card of its own.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { addDays, CATEGORIES, dayOf, encodeB64, newCaseId, sealCard } from '@bellbuoy/protocol';
import {
  claimReport,
  currentEpochKeyring,
  openReport,
  readQueue,
} from '../packages/cli/src/client/desk-client.ts';
import { fileReport } from '../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, staffDesk } from '../packages/cli/src/testing/running-programme.ts';
import { openDatabase } from '../packages/server/src/db/index.ts';
import { encryptPayload } from '../packages/server/src/db/payload-cipher.ts';

const ROWS_AT_ONCE = 500;
const PLACES = [
  'fuel pier',
  'north gate',
  'pump house',
  'radar mast',
  'slipway',
  'cable landing',
  'depot',
  'lock',
];
const EVENTS = [
  'drone over',
  'fence cut at',
  'drum found near',
  'badge lost at',
  'stranger in',
  'mail about',
];

export interface ManyCases {
  readonly account: string;
  readonly passphrase: string;
}

/** Fills a programme's desk, which is stopped meanwhile, with so many cases of its lead. */
export async function fillDesk(programme: RunningProgramme, count: number): Promise<ManyCases> {
  const { lead, passphrases } = await staffDesk(programme);
  const answers = { saw: 'A drum.', where: 'Pier', when: 'Today' };
  await fileReport(await programme.know(), {
    locale: 'en',
    category: 'found-device',
    answers,
    urgent: false,
  });
  const [waiting] = await readQueue(lead);
  if (waiting === undefined) throw new Error('no report arrived');
  const { report } = waiting;
  await openReport(lead, { report, claimed: await claimReport(lead, report), subject: '' });
  const { epoch, keyring } = await currentEpochKeyring(lead);
  await programme.end();
  const { origin } = lead;
  const sealed = (i: number, caseId: string) =>
    sealCard(
      { v: 1, subject: subjectOf(i), category: categoryOf(i), locale: 'en' },
      { origin, epochSeed: keyring.seed, caseId },
    );
  await cloneCases(join(programme.dataDir, 'bellbuoy.db'), count, { epoch, sealed });
  await programme.startAgain();
  return { account: lead.account, passphrase: passphrases.lead };
}

/** What the i-th case is called: words that many share, and a number of its own. */
export function subjectOf(i: number): string {
  const event = EVENTS[i % EVENTS.length] ?? '';
  return `${event} the ${PLACES[(i * 7) % PLACES.length]}, berth ${i}`;
}

function categoryOf(i: number) {
  return CATEGORIES[i % CATEGORIES.length] ?? 'exposure';
}

interface Cards {
  readonly epoch: number;
  readonly sealed: (i: number, caseId: string) => Promise<string>;
}

async function cloneCases(file: string, count: number, { epoch, sealed }: Cards): Promise<void> {
  const database = await openDatabase(file);
  try {
    const { store } = database;
    const report = await store.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
    const one = await store.selectFrom('cases').selectAll().executeTakeFirstOrThrow();
    const wraps = await store.selectFrom('case_wraps').selectAll().execute();
    const last = await store
      .selectFrom('payloads')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow();
    let payload = last.id;
    for (let from = 1; from < count; from += ROWS_AT_ONCE) {
      const rows = await Promise.all(
        Array.from({ length: Math.min(ROWS_AT_ONCE, count - from) }, async (_, j) => {
          const i = from + j;
          const id = newCaseId();
          const mailbox = encodeB64(randomBytes(32));
          const card = encryptPayload(mailbox, Buffer.from(await sealed(i, id), 'base64url'));
          return { i, id, mailbox, card, payload: ++payload };
        }),
      );
      await database.transaction(async (transaction) => {
        await transaction
          .insertInto('reports')
          .values(
            rows.map(({ i, mailbox }) => ({
              ...report,
              mailbox,
              urgent: i % 50 === 0,
              day: addDays(dayOf(Date.now()), -(i % 60)),
            })),
          )
          .execute();
        await transaction
          .insertInto('payloads')
          .values(rows.map(({ mailbox, card, payload: id }) => ({ id, mailbox, bytes: card.bytes })))
          .execute();
        await transaction
          .insertInto('shred_keys')
          .values(
            rows.map(({ mailbox, card, payload: id }) => ({
              payload: id,
              mailbox,
              is_arrival: false,
              outlives_report: false,
              key: card.key,
            })),
          )
          .execute();
        await transaction
          .insertInto('cases')
          .values(
            rows.map(({ i, id, mailbox, payload: card }) => ({
              ...one,
              mailbox,
              id,
              card,
              content: card,
              card_epoch: epoch,
              claimant: i % 4 === 0 ? one.claimant : null,
              due_on: addDays(dayOf(Date.now()), (i % 40) - 5),
            })),
          )
          .execute();
        await transaction
          .insertInto('case_wraps')
          .values(rows.flatMap(({ mailbox }) => wraps.map((wrap) => ({ ...wrap, mailbox }))))
          .execute();
      });
    }
  } finally {
    await database.close();
  }
}
