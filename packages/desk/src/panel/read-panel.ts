// Who is in the panel, as this browser verified it: what a desk recommends is sealed to these members, and decisions are believed
// by these keys. The server's own word for it counts for nothing.

import {
  hashB64,
  type PanelAnswer,
  type PanelList,
  ProtocolError,
  parsePanelList,
  utf8,
  verifyPanelList,
} from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import { readProgramme } from '../programme/read-programme.ts';
import type { SeenBefore } from '../programme/seen-before.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** The panel by the programme's signature, and what else the server says of it. `list` is null before the first one. */
export interface ReadPanel {
  readonly list: PanelList | null;
  readonly answer: PanelAnswer;
  /** The next list, where it waits for a programme key that is kept elsewhere. */
  readonly draft: PanelList | null;
}

/**
 * Fetches the panel's list and verifies it by the programme key that the local programme file pins.
 *
 * @throws DeskError `panel-unproven` for a list that the programme did not sign, `panel-expired` for one that it signed too long
 * ago, `rolled-back` for one that is older than one seen before.
 */
export async function readPanel({
  api,
  fetchFile,
  today,
  seen,
}: Pick<Surroundings, 'api' | 'fetchFile' | 'today' | 'seen'>): Promise<ReadPanel> {
  const { vkey, descriptor } = await readProgramme(fetchFile, today(), seen);
  const answer = await api.panel();
  if (answer.list === null || answer.note === null) {
    if (seen.panel(vkey) !== null) throw new DeskError('rolled-back');
    return { list: null, answer, draft: draftOf(answer) };
  }
  const { list: text, note } = answer;
  const list = verifiedList({ list: text, note, vkey, day: today() });
  if (list.origin !== descriptor.origin) throw new DeskError('panel-unproven');
  requireNotRolledBack(list, text, { vkey, seen });
  return { list, answer, draft: draftOf(answer) };
}

// Nobody has signed it yet: it is shown by its number and used for nothing.
function draftOf({ draft }: PanelAnswer): PanelList | null {
  try {
    return draft === null ? null : parsePanelList(draft);
  } catch {
    return null;
  }
}

function verifiedList(claim: Parameters<typeof verifyPanelList>[0]): PanelList {
  try {
    return verifyPanelList(claim);
  } catch (cause) {
    const isExpired = cause instanceof ProtocolError && cause.code === 'expired';
    throw new DeskError(isExpired ? 'panel-expired' : 'panel-unproven', { cause });
  }
}

/** Otherwise somebody who has left the panel could be brought back into it. */
function requireNotRolledBack(
  { sequence }: PanelList,
  text: string,
  { vkey, seen }: { vkey: string; seen: SeenBefore },
): void {
  const before = seen.panel(vkey);
  const mark = { version: sequence, hash: hashB64(utf8(text)) };
  const isOther = before?.version === sequence && before.hash !== mark.hash;
  if (before !== null && (sequence < before.version || isOther)) throw new DeskError('rolled-back');
  seen.keepPanel(vkey, mark);
}
