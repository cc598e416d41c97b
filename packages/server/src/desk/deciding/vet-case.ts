import { isLifeSafety, type Vet } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { meetDeadline } from '../cases/meet-deadline.ts';
import { renewDue } from '../cases/renew-due.ts';
import { keepDecision } from '../keep-record.ts';
import { lockOwnCase, requireOpen, requireScrubbed } from '../own-case.ts';
import { changeCase, type LiveCase } from '../store.ts';
import { keepEarlier } from './earlier-case.ts';

/**
 * Answers a step of vetting, or answers it anew. Step one fixes the category, and step two can only follow it. *Out of
 * scope* is the end of vetting: finishing says it.
 *
 * @throws Problem `not-scrubbed`, `not-vetted` before step one, `reason-needed`, `in-review`, `finished`, `not-claimed`, `no-case`,
 * `gone`; ProtocolError `not-sealed`.
 */
export async function vetCase(programme: Programme, who: SignedIn, id: string, vet: Vet): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    requireOpen(locked);
    requireScrubbed(locked);
    const { found } = locked;
    if (vet.earlier !== undefined) {
      // Citing is what needs the reason here, however the earlier case stands.
      if (vet.earlier.reason === null) throw new Problem('reason-needed');
      await keepEarlier(transaction, programme, found, vet.earlier);
    }
    await keepDecision(transaction, programme, found.mailbox, vet.record);
    const changes = vet.step === 1 ? scopeOf(found, vet) : indicationOf(programme, found, vet.isIndicated);
    await changeCase(transaction, found.mailbox, changes);
    if (changes.vetted === 2 && found.vetted !== 2) {
      await meetDeadline(transaction, programme, locked, 'triage');
    }
    await renewDue(transaction, programme, found.mailbox);
  });
}

// Answering step one anew takes step two back. What once took two people does so for good: calling it something else
// is no way round them.
function scopeOf({ needs_two }: LiveCase, { category, filed }: Extract<Vet, { step: 1 }>): Partial<LiveCase> {
  const needsTwo = needs_two || isLifeSafety(category) || isLifeSafety(filed);
  return { category, needs_two: needsTwo, vetted: 1, vetted_on: null, ...NOT_HASTENED };
}

// The days before a hand-over count from the first time that the facts were found enough.
function indicationOf(programme: Programme, found: LiveCase, isIndicated: boolean): Partial<LiveCase> {
  if (found.vetted < 1) throw new Problem('not-vetted');
  if (!isIndicated) return { vetted: 2, vetted_on: null, ...NOT_HASTENED };
  return { vetted: 2, vetted_on: found.vetted_on ?? today(programme) };
}

const NOT_HASTENED = { hastened_by: null, hastened_with: null } as const;
