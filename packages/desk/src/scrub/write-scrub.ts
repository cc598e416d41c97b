import {
  type Case,
  decodeB64,
  decodeFrame,
  type ExtractMessage,
  requireCategory,
  type Scrub,
  type ScrubRequest,
  type SummaryMessage,
  verifyFrame,
} from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { DeskError } from '../problems/desk-error.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import { quorumOf } from './quorum.ts';
import { splitId, type WorkingText } from './working-text.ts';

/** What a claimant has written and chosen. */
export interface Scrubbing {
  readonly choice: Scrub;
  /** b64 H of the envelopes that the choice is for. */
  readonly of: readonly string[];
  readonly text: WorkingText;
}

/**
 * Puts the desk's own words on a case, and what becomes of the originals. What is restricted is sealed here for the guardians of the
 * verified descriptor, as the reporter signed it; the server then destroys the desk's copy.
 *
 * @throws DeskError `guardians-unproven` when there is nobody to seal for; ProtocolError `too-large`.
 */
export async function writeScrub(
  seat: Seat,
  opened: OpenedCase,
  { choice, of, text }: Scrubbing,
): Promise<void> {
  const { case: id } = opened.row;
  const { keychain } = seat;
  const summary = keychain.frameAsMember(summaryMessage(seat, opened, { of, text }));
  const isOfReport = of.includes(opened.reportId) && opened.original !== null;
  const request: ScrubRequest = {
    ...{ choice, of: [...of] },
    summary: await keychain.sealToCase(id, summary),
    ...(isOfReport && choice !== 'no-name'
      ? { extract: await keychain.sealToCase(id, await frameExtract(seat, opened)) }
      : {}),
    ...(choice === 'restricted' ? { seals: await sealOriginals(seat, opened, of) } : {}),
  };
  await seat.api.scrub(id, request);
}

function authored(seat: Seat, { row }: OpenedCase) {
  const { origin, desk, account } = seat.session;
  return {
    ...({ v: 1, origin, desk, epoch: epochInForce(seat), mailbox: row.report } as const),
    ...({ n: 0, prev: null, seen: null } as const),
    ...{ day: seat.today(), author: account },
  };
}

function summaryMessage(
  seat: Seat,
  opened: OpenedCase,
  { of, text: { texts } }: Pick<Scrubbing, 'of' | 'text'>,
): SummaryMessage {
  const { summary: before } = opened;
  const written = (wanted: string) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([passage, said]) => {
        const [kind, key] = splitId(passage);
        return kind === wanted && said.trim() !== '' ? [[key, said.trim()] as const] : [];
      }),
    );
  const hasFacts = Object.keys(texts).some((passage) => splitId(passage)[0] === 'fact');
  return {
    ...authored(seat, opened),
    kind: 'summary',
    of: [...new Set([...(before?.of ?? []), ...of])],
    text: before?.text ?? '',
    facts: hasFacts ? written('fact') : { ...before?.facts },
    messages: { ...before?.messages, ...written('message') },
  };
}

/** What stands for a report to whoever may not read it, signed by the desk. */
export async function frameExtract(seat: Seat, opened: OpenedCase): Promise<Uint8Array> {
  const { recipient, verify, locale, policy } = opened.report;
  const category = requireCategory(opened.report.category);
  const extract: ExtractMessage = {
    ...authored(seat, opened),
    ...{ kind: 'extract', report: opened.reportId },
    ...{ recipient, verify, locale, policy, category },
  };
  return seat.keychain.frameAsEpoch(epochInForce(seat), extract);
}

async function sealOriginals(seat: Seat, opened: OpenedCase, of: readonly string[]) {
  const quorum = quorumOf(seat);
  if (typeof quorum !== 'object') throw new DeskError('guardians-unproven');
  const stored = await seat.api.case(opened.row.case);
  const originals = of.filter((id) => !isRestricted(opened, id));
  return Promise.all(
    originals.map(async (id) => {
      const frame = await openOriginal(seat, opened, stored, id);
      return {
        of: id,
        seal: await seat.keychain.sealForGuardians(epochInForce(seat), frame, placeOf(seat), quorum),
      };
    }),
  );
}

function isRestricted({ row, reportId, entries }: OpenedCase, id: string): boolean {
  if (id === reportId) return row.scrub === 'restricted';
  return entries.some((entry) => entry.kind === 'closed' && entry.id === id && entry.scrub === 'restricted');
}

function placeOf(seat: Seat) {
  const { origin, desk } = seat.session;
  return { origin, desk, epoch: epochInForce(seat) };
}

/** The frame as its reporter signed it: what guardians open must still be provably theirs. */
async function openOriginal(seat: Seat, opened: OpenedCase, stored: Case, id: string): Promise<Uint8Array> {
  const copy =
    id === opened.reportId ? stored.content : stored.conversation.find((item) => item.id === id)?.copy;
  if (copy === undefined || copy === null) throw new DeskError('unreadable-case');
  const frame = await seat.keychain.openFromCase(stored.case, copy);
  try {
    const { kind } = verifyFrame(decodeFrame(frame), decodeB64(opened.report.verify));
    if (kind === 'report' || kind === 'message') return frame;
  } catch (cause) {
    throw new DeskError('unreadable-case', { cause });
  }
  throw new DeskError('unreadable-case');
}
