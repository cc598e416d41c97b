import { part, show } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import type { Evidence, LogCheck, LoggedEvent } from './check-log.ts';

/** Shows what this device could prove of a report in the log, in a sentence and, on request, value by value. */
export function showLog(check: LogCheck): void {
  const result = part(document, 'log-result');
  result.textContent = sayResult(check);
  result.dataset['result'] = check.result === 'in' || check.result === 'pending' ? check.result : 'bad';
  part(document, 'log-events').replaceChildren(
    ...check.events.map((event) => textElement('li', sayEvent(event))),
  );
  show(part(document, 'promise'), check.promise !== null);
  const evidence = check.events[0]?.evidence ?? null;
  show(part(document, 'log-details'), evidence !== null);
  part(document, 'log-explain').textContent = say('log.explain');
  part(document, 'log-evidence').replaceChildren(...(evidence === null ? [] : evidenceElements(evidence)));
}

function sayResult({ result, promise }: LogCheck): string {
  const day = promise === null ? '' : sayDay(promise.by);
  switch (result) {
    case 'in':
      return say('log.in');
    case 'pending':
      return say('log.pending', { day });
    case 'overdue':
      return say('log.overdue', { day });
    case 'promise-bad':
      return say('log.promiseBad');
    case 'proof-bad':
      return say('log.proofBad');
    case 'let-go':
      return say('log.letGo');
  }
}

function sayEvent({ type, day, evidence }: LoggedEvent): string {
  const values = { event: say(`log.event.${type}`), day: sayDay(day) };
  return evidence === null ? say('log.eventPending', values) : say('log.eventIn', values);
}

function evidenceElements({ line, entry, leaf, index, size, root, checkpoint }: Evidence): HTMLElement[] {
  const rows: [string, string][] = [
    [say('log.stepLine'), line],
    [say('log.stepEntry'), entry],
    [say('log.stepLeaf'), leaf],
    [say('log.stepProof'), say('log.stepProofText', { index: index + 1, size })],
    [say('log.stepRoot'), root],
    [say('log.stepCheckpoint'), checkpoint],
  ];
  return rows.flatMap(([term, value]) => [textElement('dt', term), textElement('dd', value)]);
}

function textElement(tag: 'li' | 'dt' | 'dd', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
