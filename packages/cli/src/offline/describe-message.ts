import type { Message } from '@bellbuoy/protocol';
import { printable, printableLine } from '../terminal/printable.ts';
import type { OpenedEnvelope, PlaceState, SignatureState } from './open-pulled.ts';

const SIGNATURES: Record<SignatureState, string> = {
  'own-key': 'verified, by the key that the report itself names',
  'report-key': 'verified, by the key of the report before it',
  unchecked: 'NOT CHECKED: that needs the report before it (--report FILE)',
};

/** An opened envelope as text for a terminal. Everything that a stranger wrote is made printable here. */
export function describeOpened({ message, signature, place }: OpenedEnvelope): string {
  const facts: [string, string][] = [
    ['Signature', SIGNATURES[signature]],
    ['Place', describePlace(place)],
    ['Kind', message.kind],
    ['Programme', printableLine(message.origin)],
    ['Report', message.mailbox ?? 'none'],
    ['Message', `number ${message.n} of its side`],
    ...factsOf(message),
  ];
  return [...facts.map(([name, value]) => `${name.padEnd(11)}${value}`), '', ...textsOf(message)].join('\n');
}

function describePlace(place: PlaceState): string {
  if (place === 'as-recorded') return 'as the manifest says';
  if (place === 'not-recorded') return 'not compared: no manifest beside the file names it';
  return `DIFFERS from the manifest in: ${place.join(', ')}`;
}

function factsOf(message: Message): [string, string][] {
  if (message.kind !== 'report') return [];
  return [
    ['Category', message.category],
    ['Language', printableLine(message.locale)],
    ...(message.seal === undefined
      ? []
      : [['Names', 'given, sealed apart: only guardians can open them'] as [string, string]]),
    ...message.attachments.map(
      ({ name, bytes }) => ['Attachment', `${printableLine(name)}, ${bytes} bytes`] as [string, string],
    ),
  ];
}

function textsOf(message: Message): string[] {
  if (message.kind === 'report') {
    const answers = Object.entries(message.answers).map(([question, text]) => block(question, text));
    return message.remark === undefined ? answers : [...answers, block('remark', message.remark)];
  }
  return 'text' in message ? [block('text', message.text)] : [];
}

function block(title: string, text: string): string {
  const lines = printable(text)
    .split('\n')
    .map((line) => `    ${line}`);
  return [`${printableLine(title)}:`, ...lines, ''].join('\n');
}
