import {
  APARTS,
  type Apart,
  LEANS,
  type Lean,
  type NoisedAnswers,
  noise,
  type PracticePhase,
  TRUE_UP_TO,
} from '@bellbuoy/protocol/practice';
import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { callServer } from '../server/call-server.ts';
import { sayPractice } from './say-practice.ts';
import { table } from './table.ts';

/** What is true of somebody. It leaves this file through the die alone. */
export interface Truth {
  readonly apart: Apart;
  readonly lean: Lean;
}

/** Two answers that pass a die before they leave, for whoever wants to send them. Once a run: every throw tells a bit. */
export function sendPanel(exercise: string, truth: Truth): HTMLElement {
  const status = make('p', { role: 'status' });
  const buttons = (['before', 'after'] as const).map((phase) => {
    const text = sayPractice(phase === 'before' ? 'sendBefore' : 'sendAfter');
    const button = make('button', { type: 'button', class: 'button button--quiet' }, text);
    onPress(button, async () => {
      // Before the throw: an answer that was lost must not be thrown for again.
      for (const one of buttons) one.disabled = true;
      status.textContent = await send(exercise, phase, truth);
    });
    return button;
  });
  const yours = { apart: sayPractice(`send.${truth.apart}`), lean: sayPractice(`send.${truth.lean}`) };
  return make(
    'details',
    { class: 'practice__more' },
    make('summary', {}, sayPractice('sendTitle')),
    make(
      'div',
      {},
      make('p', {}, sayPractice('sendLead')),
      dieTable(),
      make('p', {}, sayPractice('sendWhy')),
      make('p', {}, sayPractice('sendYours', yours)),
      make('p', { class: 'actions' }, ...buttons),
      status,
    ),
  );
}

async function send(exercise: string, phase: PracticePhase, truth: Truth): Promise<string> {
  const apart = noise(APARTS, truth.apart, randomByte);
  const lean = noise(LEANS, truth.lean, randomByte);
  const body: NoisedAnswers = { exercise, phase, apart: apart.answer, lean: lean.answer };
  const answer = await callServer({ method: 'POST', path: '/practice', body });
  if (answer.kind === 'offline') return sayPractice('sendOffline');
  if (answer.kind !== 'done') return sayPractice('sendRefused');
  return sayPractice('sendDone', {
    ...{ first: apart.roll, second: lean.roll },
    ...{ apart: sayPractice(`send.${apart.answer}`), lean: sayPractice(`send.${lean.answer}`) },
  });
}

function dieTable(): HTMLElement {
  const truth = sayPractice('sendTrue');
  const rolls = Array.from({ length: TRUE_UP_TO }, (_, index) => String(index + 1)).join(', ');
  const forced = APARTS.map((apart, index) => [
    String(TRUE_UP_TO + index + 1),
    sayPractice(`send.${apart}`),
    sayPractice(`send.${LEANS[index] ?? 'even'}`),
  ]);
  return table(
    sayPractice('sendTable'),
    [sayPractice('sendRoll'), sayPractice('sendApart'), sayPractice('sendLean')],
    [[rolls, truth, truth], ...forced],
  );
}

function randomByte(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
}
