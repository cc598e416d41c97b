import { dayOf, decodeB64, hashB64, isAfter } from '@bellbuoy/protocol';
import type { SealedReport } from '../report/seal-report.ts';
import { sendReport } from '../report/send-report.ts';
import { verifyAcceptance } from '../report/verify-acceptance.ts';
import { earnQuietly } from './earn-quietly.ts';
import { whileNobodyKeeps } from './keeping-lock.ts';
import { forgetFiles, listFiles } from './kept-files.ts';
import { FilesLost, type FilesProgress, sendFiles, startFilesAgain } from './send-files.ts';
import {
  type ArrivedReport,
  type CourierAnswer,
  filesOf,
  forgetIfEmpty,
  forgetKept,
  type KeptReport,
  listKept,
  noteAnswer,
  noteArrival,
  type WaitingReport,
} from './waiting-reports.ts';

/** How a kept report stands. Only a promise that verified makes it `arrived`. */
export type Standing =
  | { readonly kind: 'waiting' | 'unverified' | 'lapsed' }
  | { readonly kind: 'arrived'; readonly report: ArrivedReport }
  | { readonly kind: 'refused'; readonly code: string };

/** Says by ending an attempt that there is to be no other now. */
class NotNow extends Error {}

/** What is kept, without what has arrived and is in the public log by now: nobody needs to be told of it any more. */
export async function listCurrent(): Promise<KeptReport[]> {
  const today = dayOf(Date.now());
  const kept = await listKept();
  const isPast = (report: KeptReport) => report.kind === 'arrived' && isAfter(today, report.by);
  for (const { mailbox } of kept.filter(isPast)) await forgetKept(mailbox);
  await forgetLeftBehind();
  return kept.filter((report) => !isPast(report));
}

/** Deletes the sealed files of a page that was closed before its report was kept: nobody can ever open them. */
export function forgetLeftBehind(): Promise<void> {
  return whileNobodyKeeps(forgetOrphans);
}

async function forgetOrphans(): Promise<void> {
  const kept = await listKept();
  const named = new Set(kept.flatMap(filesOf));
  await forgetFiles((await listFiles()).filter((id) => !named.has(id)));
  await forgetIfEmpty();
}

/**
 * Sends a kept report, unless that has happened already, and tells how it stands. One attempt: whoever wants
 * another one calls again. But files that go with it are sent through any number of cuts.
 *
 * @param onFiles told how far they have come.
 */
export async function deliver(
  report: KeptReport,
  onFiles: (progress: FilesProgress) => void = () => undefined,
): Promise<Standing> {
  if (report.kind === 'arrived') return { kind: 'arrived', report };
  const earlier = report.answer === null ? null : await judge(report, report.answer);
  if (earlier !== null && earlier.kind !== 'unverified') return earlier;
  const answer = await attemptWithFiles(report, onFiles).catch(codeOfLoss);
  // Not written down: whatever the device could not give today it may give tomorrow.
  if (typeof answer === 'string') return { kind: 'refused', code: answer };
  if (answer === null) return earlier ?? { kind: isLate(report) ? 'lapsed' : 'waiting' };
  await noteAnswer(report.mailbox, answer);
  return judge(report, answer);
}

async function attemptWithFiles(
  report: WaitingReport,
  onFiles: (progress: FilesProgress) => void,
): Promise<CourierAnswer | null> {
  if (report.files.length === 0) return attempt(asSealed(report));
  const answer = await attemptOnce(report, onFiles);
  if (answer?.kind !== 'refused' || answer.code !== 'unknown-upload') return answer;
  // The server keeps for two days what no report has named yet.
  const again = await startFilesAgain(report);
  return again === null ? null : attemptOnce(again, onFiles);
}

function codeOfLoss(error: unknown): string {
  if (error instanceof FilesLost) return error.code;
  throw error;
}

async function attemptOnce(
  report: WaitingReport,
  onFiles: (progress: FilesProgress) => void,
): Promise<CourierAnswer | null> {
  const ready = await sendFiles(report, onFiles);
  return ready === null ? null : attempt(asSealed(ready));
}

async function attempt(sealed: SealedReport): Promise<CourierAnswer | null> {
  try {
    const sending = await sendReport(sealed, earnQuietly, () => Promise.reject(new NotNow()));
    if (sending.kind === 'answered') return sending;
    if (sending.kind === 'stopped') return null;
    return { kind: 'refused', code: sending.kind === 'stale' ? 'stale-epoch' : sending.code };
  } catch (error) {
    if (error instanceof NotNow) return null;
    throw error;
  }
}

async function judge(report: WaitingReport, answer: CourierAnswer): Promise<Standing> {
  if (answer.kind === 'refused')
    return answer.code === 'stale-epoch' ? { kind: 'lapsed' } : { kind: 'refused', code: answer.code };
  const arrived = verifyArrival(report, answer.body);
  if (arrived === null) return { kind: 'unverified' };
  await noteArrival(arrived);
  return { kind: 'arrived', report: arrived };
}

function verifyArrival(report: WaitingReport, body: unknown): ArrivedReport | null {
  try {
    const { day, by, note } = verifyAcceptance(body, asSealed(report), dayOf(Date.now()));
    return { kind: 'arrived', mailbox: report.mailbox, day, by, note };
  } catch {
    return null;
  }
}

/** By this device's clock. The desk's decides: so a late one is tried all the same. */
function isLate({ acceptUntil }: WaitingReport): boolean {
  return isAfter(dayOf(Date.now()), acceptUntil);
}

function asSealed({ body, origin, logVkey }: WaitingReport): SealedReport {
  const commitment = decodeB64(body.commitment);
  return { body, origin, logVkey, commitment, envelopeId: hashB64(decodeB64(body.envelope)) };
}
