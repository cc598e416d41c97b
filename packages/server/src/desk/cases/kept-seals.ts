import { addDays, type CaseSeals, type Day, sealHash } from '@bellbuoy/protocol';
import type { Reader } from '../../db/index.ts';
import { readSeal } from '../../guardians/index.ts';

/** A name seal or restricted original of a report, as it is kept apart from the case. */
export interface KeptSeal extends Omit<CaseSeals[number], 'acts'> {
  readonly payload: number;
}

/** A report that was sealed without a connection is accepted for so long: its seal may be as much older than it. */
const MAX_DAYS_SEALED_BEFORE = 60;

/** The first day on which what came on a day may have been sealed. */
export function sealedSince(day: Day): Day {
  return addDays(day, -MAX_DAYS_SEALED_BEFORE);
}

/** What of a report is sealed for guardians, by the hashes of the files. Nothing of the seals themselves. */
export async function listSeals(store: Reader, mailbox: string): Promise<KeptSeal[]> {
  const names = await store
    .selectFrom('name_seals')
    .select(['payload', 'purge_on'])
    .where('mailbox', '=', mailbox)
    .execute();
  const originals = await store
    .selectFrom('original_seals')
    .select(['payload', 'purge_on', 'original'])
    .where('mailbox', '=', mailbox)
    .orderBy('payload')
    .execute();
  const rows = [
    ...names.map((name) => ({ ...name, of: 'name', original: null }) as const),
    ...originals.map((original) => ({ ...original, of: 'original' }) as const),
  ];
  const seals = await Promise.all(
    rows.map(async ({ payload, purge_on: until, of, original }) => {
      const kept = await readSeal(store, mailbox, payload);
      if (kept === null) return [];
      return [{ payload, until, of, original, seal: sealHash(kept.file) }];
    }),
  );
  return seals.flat();
}

/** Every seal that is kept of the reports of some months: names and restricted originals. */
export async function listSealsOfMonths(
  store: Reader,
  months: readonly string[],
): Promise<(KeptSeal & { readonly mailbox: string })[]> {
  const mailboxes = new Set<string>();
  for (const month of new Set(months)) {
    for (const table of ['name_seals', 'original_seals'] as const) {
      const rows = await store
        .selectFrom(table)
        .innerJoin('reports', 'reports.mailbox', `${table}.mailbox`)
        .select('reports.mailbox')
        .where('reports.day', '>=', `${month}-01`)
        .where('reports.day', '<=', `${month}-31`)
        .execute();
      for (const { mailbox } of rows) mailboxes.add(mailbox);
    }
  }
  const seals = await Promise.all(
    [...mailboxes].map(async (mailbox) =>
      (await listSeals(store, mailbox)).map((seal) => ({ ...seal, mailbox })),
    ),
  );
  return seals.flat().toSorted((a, b) => (a.seal < b.seal ? -1 : 1));
}
