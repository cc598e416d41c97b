import {
  type AskMessage,
  askKeyring,
  type CaseSeals,
  type Day,
  newActRef,
  quorumOf,
  type SealedAsk,
  sealAsk,
} from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { readBlocks } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';
import { readProgramme } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';

/** A seal of a case, as the server tells of it. */
export type KeptSeal = CaseSeals[number];

/** What a lead writes to have a seal opened. */
export interface Asking {
  readonly harm: string;
  readonly purpose: string;
  readonly basis: string;
  readonly summary: string;
}

/** What a lead writes to have a seal kept for longer. */
export interface Extending {
  readonly until: Day;
  readonly why: string;
  readonly summary: string;
}

/**
 * Asks the guardians to open a seal. What they give for it they seal to a key that comes from ours and is used for this alone.
 *
 * @throws DeskError `guardians-unproven` where nothing proves who they are; then nothing is sealed to anybody.
 */
export async function askOpening(
  seat: Seat,
  { row }: OpenedCase,
  { seal, of }: KeptSeal,
  asking: Asking,
): Promise<void> {
  const ref = newActRef();
  const { recipient } = await seat.keychain.asSelf((own) => askKeyring(own, ref));
  const sealed = await sealToGuardians(seat, ref, (common) => ({
    ...common,
    ...{ act: 'opening', recipient, seal, of },
    ...asking,
  }));
  await seat.api.askOpening({ case: row.case, ref, seal, of, ...sealed });
}

/** Asks the guardians to keep a seal for longer. @throws DeskError `guardians-unproven`. */
export async function askExtension(
  seat: Seat,
  { row }: OpenedCase,
  { seal, of }: KeptSeal,
  { until, why, summary }: Extending,
): Promise<void> {
  const ref = newActRef();
  const sealed = await sealToGuardians(seat, ref, (common) => ({
    ...common,
    ...{ act: 'extension', seal, of, until, why, summary },
  }));
  await seat.api.askExtension({ case: row.case, ref, seal, of, until, ...sealed });
}

type Common = Pick<
  AskMessage,
  'v' | 'kind' | 'origin' | 'desk' | 'epoch' | 'mailbox' | 'n' | 'prev' | 'seen' | 'ref' | 'account' | 'day'
> & { readonly block: number };

async function sealToGuardians(
  seat: Seat,
  ref: string,
  askOf: (common: Common) => AskMessage,
): Promise<SealedAsk & { block: number }> {
  const { session, today, keychain } = seat;
  const { block } = await provenBlocks(seat);
  const ask = askOf({
    ...{ v: 1, kind: 'ask', origin: session.origin, desk: session.desk, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null },
    ...{ ref, account: session.account, day: today(), block: block.version },
  });
  const sealed = await keychain.asSelf((own) => sealAsk(ask, own, quorumOf(block).slots));
  return { block: block.version, ...sealed };
}

/** The guardians as this browser verifies them now. @throws DeskError `guardians-unproven`. */
export async function provenBlocks({ fetchFile, today, seen }: Pick<Seat, 'fetchFile' | 'today' | 'seen'>) {
  try {
    const programme = await readProgramme(fetchFile, today(), seen);
    const blocks = programme.isExpired ? null : await readBlocks({ fetchFile, today, programme });
    if (blocks !== null) return { programme, ...blocks };
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw new DeskError('guardians-unproven', { cause });
  }
  throw new DeskError('guardians-unproven');
}
