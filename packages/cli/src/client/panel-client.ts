// The panel for programs: who is in it, and what each member decides alone.

import {
  type ActResult,
  type AwardDecisionMessage,
  openRecommendation,
  type PanelList,
  ProtocolError,
  panelAnswerSchema,
  panelAwardSchema,
  parseAs,
  rosterSchema,
  sealAwardDecision,
  verifyPanelList,
  verifyRoster,
} from '@bellbuoy/protocol';
import type { DeskHttp } from './desk-http.ts';
import type { DeskSession } from './desk-session.ts';
import type { OfficeSession } from './office-client.ts';
import type { KnownProgramme } from './programme-client.ts';

/** Puts everybody on the panel's list who holds the role. */
export async function listPanel(administrator: DeskSession): Promise<void> {
  await administrator.http.post('/panel');
}

/** The list in force, verified by the programme key. */
export async function readPanel({ vkey, today: day }: KnownProgramme, http: DeskHttp): Promise<PanelList> {
  const { list, note } = parseAs(panelAnswerSchema, await http.get('/panel'));
  if (list === null || note === null) throw new ProtocolError('unverified', 'there is no panel yet');
  return verifyPanelList({ list, note, vkey, day });
}

/** Decides on an award, having verified who recommends it and who verified its facts. */
export async function decideAward(
  programme: KnownProgramme,
  { http, account, origin, keyring }: OfficeSession,
  ref: string,
  { result, reason }: { readonly result: ActResult; readonly reason: string },
): Promise<void> {
  const shown = parseAs(panelAwardSchema, await http.get(`/awards/${ref}`));
  const { desk } = shown;
  const { root, frames } = parseAs(rosterSchema, await http.get(`/panel/rosters/${desk}`));
  requireRoot(programme, desk, root);
  const roster = verifyRoster(frames, { origin, desk, root });
  const keyOf = (by: { account: string }) => roster.members.get(by.account)?.verify ?? null;
  const opened = await openRecommendation(shown.envelope ?? '', keyring.identity, { origin, ref, keyOf });
  const list = await readPanel(programme, http);
  const decision: AwardDecisionMessage = {
    ...({ v: 1, origin, desk, epoch: null, mailbox: null, n: 0, prev: null, seen: null } as const),
    ...{ kind: 'award-decision', ref, recommendation: opened.hash },
    ...{ account, result, reason, day: programme.today },
  };
  const members = list.members.filter((member) => shown.readers.includes(member.account));
  const recommender = roster.members.get(opened.recommendation.account)?.recipient ?? '';
  const sealed = await sealAwardDecision(decision, keyring, { members, recommender });
  await http.post(`/awards/${ref}/decision`, { result, panel: list.sequence, ...sealed });
}

function requireRoot({ descriptor }: KnownProgramme, desk: string, root: string): void {
  if (descriptor.desks.find(({ id }) => id === desk)?.root !== root)
    throw new ProtocolError('unverified', 'the roster begins with another key than the programme announces');
}
