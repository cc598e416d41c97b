import {
  type ActResult,
  type AskedAct,
  askKeyring,
  type Day,
  decodeB64,
  encodeB64,
  type FollowUpMessage,
  noticeRef,
  type OpenedAsk,
  openAsk,
  openAskedName,
  openAskedOriginal,
  openDecision,
  openGivenShares,
  ProtocolError,
  type ReportMessage,
  type SealedReport,
  sealHash,
  verifyKeyOfEpoch,
} from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';
import { provenBlocks } from './write-ask.ts';

/** What was in a seal. On screen while it is read, and nowhere else. */
export type Unsealed =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'original'; readonly message: ReportMessage | FollowUpMessage };

/** What one guardian decided; `reason` is null where it does not verify. */
export interface ReadVote {
  readonly slot: number;
  readonly holder: string;
  readonly organisation: string;
  readonly result: ActResult;
  readonly day: Day;
  readonly reason: string | null;
}

/**
 * Opens here what guardians granted. It is on record before it is given to us.
 *
 * @throws DeskError `seal-unopenable` when it does not open, or is not what this reporter sealed in this report: nothing is shown
 * then, and that is on record too.
 */
export async function readOpening(seat: Seat, opened: OpenedCase, ref: string): Promise<Unsealed> {
  const { ask } = await ownAsk(seat, await seat.api.asked(ref));
  if (ask.act !== 'opening') throw new DeskError('seal-unopenable');
  const given = await seat.api.readOpening(ref);
  try {
    const { seal, of } = ask;
    if (sealHash(given.file) !== seal) throw new ProtocolError('unopenable', 'another file');
    const shares = await seat.keychain.asSelf(async (own) => {
      const { identity } = await askKeyring(own, ref);
      return openGivenShares(given.shares, identity, { origin: own.origin, seal });
    });
    const file = decodeB64(given.file);
    const report = sealedReport(seat, opened);
    if (of === 'name') return { kind: 'name', text: await openAskedName(file, shares, report) };
    const message = await openAskedOriginal(file, shares, report, epochKeyOf(seat));
    return { kind: 'original', message };
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    await seat.api.markOpeningUnopenable(ref);
    throw new DeskError('seal-unopenable', { cause });
  }
}

/** What each guardian decided on something that we asked, and why; and on whether the person named is told. */
export async function readVotes(
  seat: Seat,
  ref: string,
): Promise<{ readonly votes: readonly ReadVote[]; readonly noticeVotes: readonly ReadVote[] }> {
  const asked = await seat.api.asked(ref);
  const { hash } = await ownAsk(seat, asked);
  const { ofVersion } = await provenBlocks(seat);
  const slots = ofVersion(asked.block)?.slots ?? [];
  const read = (votes: AskedAct['votes'], of: string) =>
    Promise.all(
      votes.map(async ({ slot: number, result, day, envelope }): Promise<ReadVote> => {
        const slot = slots.find((each) => each.slot === number);
        const place = slot && { origin: seat.session.origin, ref: of, ask: hash, slot };
        const decision =
          place && envelope !== null
            ? await seat.keychain
                .asSelf((own) => openDecision(envelope, own.identity, place))
                .catch(() => null)
            : null;
        const isProven = decision?.result === result;
        const { holder = '', organisation = '' } = slot ?? {};
        return { slot: number, holder, organisation, result, day, reason: isProven ? decision.reason : null };
      }),
    );
  return {
    votes: await read(asked.votes, ref),
    noticeVotes: await read(asked.notice?.votes ?? [], noticeRef(ref)),
  };
}

async function ownAsk(
  { session, keychain }: Seat,
  { ref, act, own: envelope }: AskedAct,
): Promise<OpenedAsk> {
  const { account, origin } = session;
  return keychain.asSelf((own) =>
    openAsk(envelope, own.identity, {
      ...{ origin, ref, act },
      keyOf: (asker) => (asker.account === account ? encodeB64(own.verify) : null),
    }),
  );
}

/** Where the report was sealed: at the desk to which it first went. */
function sealedReport({ session }: Seat, { row, report }: OpenedCase): SealedReport {
  const { firstDesk, epoch, report: mailbox } = row;
  return { origin: session.origin, desk: firstDesk, epoch, mailbox, verify: report.verify };
}

function epochKeyOf({ programme }: Seat) {
  return (id: string, epoch: number): string | null => {
    const desk = deskOf(programme, id);
    const key = desk && verifyKeyOfEpoch(desk, epoch);
    return key === null ? null : encodeB64(key);
  };
}
