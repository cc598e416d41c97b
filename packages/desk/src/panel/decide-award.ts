import { type ActResult, type AwardDecisionMessage, sealAwardDecision } from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import type { PanelPlace } from './panel-place.ts';
import type { ReadAward } from './read-award.ts';

/**
 * Signs what we decided by our own key, and seals it to those of the panel who decide on it and to whoever recommended. Members read
 * it once it is closed: until then the server gives it to nobody.
 *
 * @throws DeskError `panel-unproven` where the server names a reader for whom the programme has not signed.
 */
export async function decideAward(
  { around, session }: PanelPlace,
  { award, opened, list, recommender }: ReadAward,
  { result, reason }: { result: ActResult; reason: string },
): Promise<void> {
  const { api, keychain, today } = around;
  const members = list.members.filter(({ account }) => award.readers.includes(account));
  if (members.length < award.readers.length) throw new DeskError('panel-unproven');
  const decision: AwardDecisionMessage = {
    ...{ v: 1, kind: 'award-decision', origin: session.origin, desk: award.desk, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null },
    ...{ ref: award.ref, recommendation: opened.hash, account: session.account },
    ...{ result, reason, day: today() },
  };
  const sealed = await keychain.asSelf((own) => sealAwardDecision(decision, own, { members, recommender }));
  await api.decideAward(award.ref, { result, panel: list.sequence, ...sealed });
}
