import {
  type Claimed,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  newCaseId,
  ProtocolError,
  type ReportMessage,
  sealFrame,
  verifyReport,
} from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import { epochInForce, kindOfSeat, type Seat } from '../seat/seat.ts';
import { sealOf } from './seal-of.ts';

/** How opening a report ended: a case was made, or the report turned out to be one that nobody can open. */
export type OpeningResult =
  | { readonly kind: 'opened'; readonly caseId: string }
  | { readonly kind: 'unopenable' };

/** What is being done while a report is opened, for the words on screen. */
export type OpeningStep = 'claiming' | 'opening' | 'keeping';

/**
 * Claims a report and opens it here, in the browser: its signature and place are checked, a case is made whose keyring is wrapped
 * for every member, the content is sealed to the case, and the reporter is sent the desk's signed word that it was opened.
 */
export async function openReport(
  seat: Seat,
  report: string,
  onStep: (step: OpeningStep) => void = () => {},
): Promise<OpeningResult> {
  onStep('claiming');
  const claimed = await seat.api.claim(report);
  if (!seat.keychain.holdsEpoch(claimed.epoch)) throw new DeskError('no-key');
  onStep('opening');
  const opened = await openClaimed(seat, report, claimed);
  if (opened === null) return { kind: 'unopenable' };
  onStep('keeping');
  const caseId = newCaseId();
  await makeCaseOf(seat, { report, claimed, caseId, ...opened });
  return { kind: 'opened', caseId };
}

/** A report's frame and what it says, both checked. */
interface OpenedReport {
  frame: Uint8Array;
  message: ReportMessage;
}

// Nobody but its reporter is at fault for bytes that do not open or do not verify, so null is an outcome here and not an error.
async function openClaimed(
  seat: Seat,
  report: string,
  { epoch, envelope }: Claimed,
): Promise<OpenedReport | null> {
  const { origin, desk } = seat.session;
  try {
    const frame = await seat.keychain.openFromEpoch(epoch, envelope);
    const message = verifyReport(
      decodeFrame(frame),
      { origin, desk, mailbox: report, epoch },
      kindOfSeat(seat),
    );
    const isFirst = message.n === 0 && message.prev === null && message.seen === null;
    return isFirst ? { frame, message } : null;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

interface CaseOfReport extends OpenedReport {
  report: string;
  claimed: Claimed;
  caseId: string;
}

async function makeCaseOf(
  seat: Seat,
  { report, claimed, caseId, frame, message }: CaseOfReport,
): Promise<void> {
  const { keychain, members } = seat;
  const epoch = epochInForce(seat);
  const word = await keychain.frameAsEpoch(epoch, openedMessage(seat, { report, claimed, epoch }));
  const made = await keychain.makeCase(caseId, members.roster);
  const seal = sealOf(message);
  await seat.api.openReport(report, {
    case: { id: caseId, ...made },
    content: await keychain.sealToCase(caseId, frame),
    opened: encodeB64(await sealFrame(word, message.recipient)),
    copy: await keychain.sealToCase(caseId, word),
    card: await keychain.sealCard(firstCard(message), epoch, caseId),
    cardEpoch: epoch,
    hasSeal: seal !== null,
    ...(seal === null ? {} : { seal }),
  });
}

// The working title is left for the reader to write: words of the report on a card would show them to every member of the desk,
// and may name somebody.
export function firstCard({ category, locale }: Pick<ReportMessage, 'category' | 'locale'>) {
  return { v: 1, subject: '', category, locale } as const;
}

function openedMessage(
  seat: Seat,
  { report, claimed, epoch }: { report: string; claimed: Claimed; epoch: number },
) {
  const { origin, desk } = seat.session;
  const reportEnvelope = hashB64(decodeB64(claimed.envelope));
  const last = claimed.followUps.at(-1);
  const seen = last ? hashB64(decodeB64(last.envelope)) : reportEnvelope;
  const place = { v: 1, kind: 'opened', origin, desk, epoch, mailbox: report } as const;
  return { ...place, n: 0, prev: null, seen, report: reportEnvelope, day: seat.today() } as const;
}
