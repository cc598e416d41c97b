import type { ScrubRequest } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { recordAccess } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockOwnCase } from '../own-case.ts';
import { findOriginal, type Original } from '../reading-rule.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { changeCase, type LiveCase } from '../store.ts';
import { keepOriginal } from './keep-seal.ts';

/**
 * Records how originals of a case were scrubbed, and puts the working summary in the place of the one before. What is
 * restricted leaves the desk in this one transaction: the seal is stored apart, the desk's copy and every record that
 * repeats its words are destroyed, and an extract takes the report's place. That cannot be taken back. Otherwise a
 * later choice takes the place of an earlier one.
 *
 * @throws Problem `malformed` when extract or seals are not there exactly where the choice asks for them, `not-found`
 * for an original that the desk has not sealed to the case, `moved-on` for one that is restricted while the choice is
 * another; `not-claimed`, `recused`, `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function scrubCase(
  programme: Programme,
  who: SignedIn,
  id: string,
  request: ScrubRequest,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    const { found, report } = locked;
    const originals = await Promise.all(request.of.map((of) => findOriginal(transaction, locked, of)));
    const chosen = originals.filter((original) => original !== null);
    if (chosen.length < originals.length) throw new Problem('not-found');
    const changing = chosen.filter(({ scrub }) => scrub !== 'restricted');
    if (changing.length < chosen.length && request.choice !== 'restricted') throw new Problem('moved-on');
    // Colleagues read a case once its report is scrubbed: a message alone would give them the summary of what is not.
    const ofReport = changing.find((original) => original.id === report.envelope);
    if (found.scrub === null && ofReport === undefined) throw new Problem('malformed');
    requireParts(request, changing, ofReport !== undefined);
    if (request.choice === 'restricted' && changing.length > 0) {
      const { account, desk } = who;
      await recordAccess(transaction, programme, { account, desk, act: 'restricted', case: id });
    }
    await replaceSummary(transaction, found, request.summary);
    if (ofReport !== undefined) await scrubReport(transaction, found, request);
    for (const original of changing) {
      if (original !== ofReport) await scrubMessage(transaction, found.mailbox, original, request);
      if (request.choice !== 'restricted') continue;
      await restrict(transaction, programme, found.mailbox, original, request);
    }
  });
}

function requireParts(
  { choice, of, extract, seals }: ScrubRequest,
  changing: readonly Original[],
  hasReport: boolean,
): void {
  const sealed = seals?.map((seal) => seal.of) ?? [];
  const wanted = choice === 'restricted' ? changing.map(({ id }) => id) : [];
  const isExact =
    new Set(of).size === of.length &&
    sealed.length === wanted.length &&
    new Set([...sealed, ...wanted]).size === wanted.length;
  const needsExtract = hasReport && choice !== 'no-name';
  if (!isExact || needsExtract !== (extract !== undefined)) throw new Problem('malformed');
}

async function replaceSummary(
  transaction: Transaction,
  { mailbox, summary: earlier }: LiveCase,
  copy: string,
) {
  const summary = await putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  await changeCase(transaction, mailbox, { summary });
  if (earlier !== null) await shredPayloads(transaction, mailbox, [earlier]);
}

async function scrubReport(
  transaction: Transaction,
  { mailbox, content, extract: earlier }: LiveCase,
  { choice, extract: copy }: ScrubRequest,
): Promise<void> {
  const extract =
    copy === undefined ? null : await putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  const change =
    choice === 'restricted' && extract !== null ? { content: extract, extract: null } : { extract };
  await changeCase(transaction, mailbox, { scrub: choice, ...change });
  if (earlier !== null) await shredPayloads(transaction, mailbox, [earlier]);
  if (choice === 'restricted') await shredPayloads(transaction, mailbox, [content]);
}

async function scrubMessage(
  transaction: Transaction,
  mailbox: string,
  { id }: Original,
  { choice }: ScrubRequest,
): Promise<void> {
  await transaction
    .updateTable('case_copies')
    .set({ scrub: choice })
    .where('mailbox', '=', mailbox)
    .where('message', '=', id)
    .execute();
}

// Attachments need no act of their own: their keys stand in the frame that is destroyed here.
async function restrict(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
  { id: original, payload }: Original,
  { seals = [] }: ScrubRequest,
): Promise<void> {
  const seal = seals.find(({ of }) => of === original)?.seal;
  if (seal === undefined) throw new Problem('malformed');
  await keepOriginal(transaction, programme, { mailbox, original, seal });
  const repeating = await transaction
    .selectFrom('case_notes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('original', '=', original)
    .execute();
  await transaction
    .deleteFrom('case_notes')
    .where('mailbox', '=', mailbox)
    .where('original', '=', original)
    .execute();
  await shredPayloads(transaction, mailbox, [payload, ...repeating.map((note) => note.payload)]);
}
