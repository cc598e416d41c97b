// Everything that a desk can write about a report, each in a word of its own.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeB64, encodeFrame, sealFrame } from '@bellbuoy/protocol';
import {
  claimReport,
  currentEpochKeyring,
  type DeskSession,
  finishAs,
  type OpenCase,
  openReport,
  readCase,
  reviewOutcome,
  vetAsInScope,
  vetFacts,
} from '../../packages/cli/src/client/desk-client.ts';
import { sealRecord } from '../../packages/cli/src/client/desk-records.ts';
import { reportIdOf } from '../../packages/cli/src/client/desk-scrub.ts';
import { layOutHandOver } from '../../packages/cli/src/testing/handed-over.ts';
import { runHere } from '../../packages/cli/src/testing/run-cli.ts';
import type { RunningProgramme, Staff } from '../../packages/cli/src/testing/running-programme.ts';

export const deskWords = {
  title: 'Whimbrel-subject-4406',
  summary: 'Knot-summary-9316',
  fact: 'Avocet-fact-2284',
  translation: 'Redshank-translation-5179',
  note: 'Dunlin-note-2935',
  ownNote: 'Bittern-own-note-7743',
  vettingFacts: 'Curlew-facts-6602',
  vettingOpinion: 'Godwit-opinion-1058',
  haste: 'Lapwing-haste-8327',
  outcome: 'Pochard-outcome-3961',
  evidence: 'Smew-evidence-7495',
  review: 'Teal-review-4813',
  recusal: 'Gadwall-recusal-5520',
  purpose: 'Eider-purpose-9074',
  packageSummary: 'Scoter-package-6138',
  original: 'Goosander-original-2417',
  file: 'Merganser-file-8850',
} as const;

const GROUNDS = { facts: deskWords.vettingFacts, opinion: deskWords.vettingOpinion };

/** Opens a report under a title of known words. */
export async function openWithTitle(member: DeskSession, report: string): Promise<string> {
  const claimed = await claimReport(member, report);
  return openReport(member, { report, claimed, subject: deskWords.title });
}

/** A summary with facts, a translation, a private note, and both steps of vetting. */
export async function workThrough(
  member: DeskSession,
  id: string,
  { isIndicated }: { isIndicated: boolean },
): Promise<void> {
  const opened = await readCase(member, id);
  const report = await reportIdOf(opened);
  const at = (act: string) => `/cases/${id}/${act}`;
  const translated = { locale: 'en', text: '', answers: { saw: deskWords.translation } };
  const translation = await sealRecord(member, opened, { kind: 'translation', of: report, ...translated });
  await member.http.post(at('notes'), { copy: translation, of: report });
  // Sealed as any record, but to its author instead of to the case.
  const toSelf = { ...opened, keyring: member.keyring };
  const file = await sealRecord(member, toSelf, { kind: 'note', text: deskWords.ownNote });
  await member.http.post(at('own-notes'), { file });
  const written = { text: deskWords.summary, facts: { saw: deskWords.fact }, messages: {} };
  const summary = await sealRecord(member, opened, { kind: 'summary', of: [report], ...written });
  await member.http.post(at('scrub'), { choice: 'no-name', of: [report], summary });
  await vetAsInScope(member, opened, GROUNDS);
  await vetFacts(
    member,
    opened,
    isIndicated
      ? { isIndicated, reason: 'first-hand-and-specific', ...GROUNDS }
      : { isIndicated, reason: 'contradicted', ...GROUNDS },
  );
}

/** Calls a case life safety with two people, and hands it over, with a package that has everything in it. */
export async function handOver(
  { dataDir }: RunningProgramme,
  { lead, analyst }: Staff,
  { id, folder, database }: { id: string; folder: string; database: readonly string[] },
): Promise<void> {
  const current = await currentEpochKeyring(lead);
  const { message, body } = await layOutHandOver(folder, current.keyring);
  const recipient = join(folder, 'recipient.txt');
  await writeFile(recipient, body.recipient);
  const named = ['--id', message.body, '--name', 'Coastguard', '--recipient', recipient];
  const added = await runHere(['body', 'add', '--data', dataDir, ...database, ...named]);
  if (added.code !== 0) throw new Error(added.stderr);
  const opened = await readCase(lead, id);
  const haste = { kind: 'review', of: 'life-safety', result: 'agreed', text: deskWords.haste } as const;
  for (const member of [analyst, lead]) {
    await member.http.post(`/cases/${id}/life-safety`, { record: await sealRecord(member, opened, haste) });
  }
  const frame = encodeFrame(
    {
      ...{ ...message, desk: lead.desk, epoch: current.epoch, day: lead.today() },
      ...{ purpose: deskWords.purpose, summary: deskWords.packageSummary },
      originals: [{ question: 'saw', text: deskWords.original }],
      attachments: message.attachments.map((each) => ({ ...each, name: deskWords.file })),
    },
    current.keyring,
  );
  const record = encodeB64(await sealFrame(frame, opened.keyring.recipient));
  const of = await reportIdOf(opened);
  await lead.http.post(`/cases/${id}/hand-over`, {
    body: message.body,
    package: message.package,
    record,
    of,
  });
  await lead.http.post('/exports', { cases: [id] });
}

/** Takes a colleague off a case. */
export async function stepBack(member: DeskSession, opened: OpenCase, account: string): Promise<void> {
  const note = await sealRecord(member, opened, { kind: 'note', text: deskWords.recusal });
  await member.http.post(`/cases/${opened.row.case}/recusals`, { account, note });
}

/** Proposes that a report was knowingly false, and agrees to it. */
export async function callFalse({ lead, analyst }: Staff, id: string): Promise<void> {
  await finishAs(lead, await readCase(lead, id), {
    ...{ disposition: 'knowingly-false', reason: 'could-not-have-happened' },
    ...{ text: deskWords.outcome, evidence: deskWords.evidence },
  });
  await reviewOutcome(analyst, await readCase(analyst, id), { result: 'agreed', text: deskWords.review });
}
