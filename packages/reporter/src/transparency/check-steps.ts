// The check that anybody can do, one step after the other, each shown with what came of it.

import { hashB64, ProtocolError, verifyLog } from '@bellbuoy/protocol';
import {
  type AttestedFigures,
  type OpenLine,
  type Transparency,
  verifyActs,
  verifyCells,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import type { VerifiedProgramme } from '../programme/load-programme.ts';

export const CHECK_STEPS = ['signed', 'head', 'lines', 'unchanged', 'acts', 'small', 'rules'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];
export type StepState = 'waiting' | 'running' | 'good' | 'bad' | 'unreachable';

/** How the check gets on. */
export interface CheckView {
  step(step: CheckStep, state: StepState): void;
  lines(done: number, all: number): void;
}

/** What is checked. @throws from `read` means that something could not be fetched. */
export interface CheckGround {
  readonly programme: VerifiedProgramme | null;
  readonly transparency: Transparency;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Runs every step; after one that fails the rest stays undone. Returns what came of it. */
export async function runCheck(
  ground: CheckGround,
  view: CheckView,
): Promise<'good' | 'bad' | 'unreachable'> {
  const found: { lines: OpenLine[]; editions: AttestedFigures[] } = { lines: [], editions: [] };
  for (const step of CHECK_STEPS) {
    view.step(step, 'running');
    try {
      await STEPS[step](ground, found, view);
      view.step(step, 'good');
    } catch (error) {
      const state = error instanceof ProtocolError ? 'bad' : 'unreachable';
      view.step(step, state);
      return state;
    }
  }
  return 'good';
}

type Found = { lines: OpenLine[]; editions: AttestedFigures[] };

const STEPS: Readonly<Record<CheckStep, (ground: CheckGround, found: Found, view: CheckView) => unknown>> = {
  signed: ({ programme }) => {
    requireProgramme(programme);
  },
  head: async (ground) => {
    await openLog(ground);
  },
  lines: async (ground, found, view) => {
    const log = await openLog(ground);
    view.lines(0, log.head.size);
    for await (const { lines, state } of log.bundles()) {
      found.lines.push(...lines.filter(({ kind }) => kind !== 'closed'));
      view.lines(state.next, log.head.size);
    }
    requireDescriptor(requireProgramme(ground.programme), found.lines);
  },
  unchanged: ({ programme, transparency }, found) => {
    const { descriptor } = requireProgramme(programme);
    if (transparency.origin !== descriptor.origin) throw unverified();
    found.editions = verifyEditions(transparency, descriptor.log.vkey);
    verifyInLog(found.editions, found.lines);
  },
  acts: (_, { editions, lines }) => verifyActs(editions, lines),
  small: (_, { editions }) => verifyCells(editions),
  rules: checkRules,
};

function openLog({ programme, read }: CheckGround) {
  const { descriptor, file } = requireProgramme(programme);
  const { witnesses: vkeys, quorum } = file;
  const fromLog = (path: string) => read(`/api/v1/log/${path}`);
  return verifyLog({ read: fromLog, vkey: descriptor.log.vkey, witnesses: { vkeys, quorum } });
}

/** The keys that everything above was checked by stand in the log too. */
function requireDescriptor({ descriptor }: VerifiedProgramme, lines: readonly OpenLine[]): void {
  const isThere = lines.some(({ line }) => {
    const { type, sequence } = JSON.parse(line) as Record<string, unknown>;
    return type === 'descriptor' && sequence === descriptor.sequence;
  });
  if (!isThere) throw unverified();
}

/** Every policy of the log is there, as the log names it, and the list names no other. */
async function checkRules({ transparency, read, programme }: CheckGround, { lines }: Found): Promise<void> {
  const named = lines.flatMap(({ line }) => {
    const { type, hash } = JSON.parse(line) as Record<string, unknown>;
    return type === 'policy' && typeof hash === 'string' ? [hash] : [];
  });
  if (!named.includes(requireProgramme(programme).descriptor.policy.hash)) throw unverified();
  for (const { hash } of transparency.policies) {
    if (!named.includes(hash)) throw unverified();
    if (hashB64(await read(`/policies/${hash}.json`)) !== hash) throw unverified();
  }
}

function requireProgramme(programme: VerifiedProgramme | null): VerifiedProgramme {
  if (programme === null) throw unverified();
  return programme;
}

function unverified(): ProtocolError {
  return new ProtocolError('unverified', 'what does not fit');
}
