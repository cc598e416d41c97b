import {
  CATEGORIES,
  type Category,
  type DecisionMessage,
  EXCLUSIONS,
  type Exclusion,
  type SampledRecord,
} from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { longDay } from '../days/day-words.ts';
import { endingWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import type { DecisionRecord } from './decision-records.ts';

/** What was decided in a case, in the order in which it was. */
export function DecisionRecords({
  records,
  nameOf,
}: {
  records: readonly DecisionRecord[];
  nameOf: (account: string) => string;
}) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2>{say('record.title')}</h2>
      {records.map((record) => (
        <DecisionRecordView key={record.id} record={record} name={nameOf(record.author)} />
      ))}
    </section>
  );
}

/** What is decided, as its author's record has it or as guardians are given it. */
type Decided = DecisionMessage | Exclude<SampledRecord, { kind: 'summary' | 'package' }>;

export function DecisionRecordView({
  record,
  name,
}: {
  record: Pick<DecisionRecord, 'day' | 'isProven'> & { readonly message: Decided };
  name: string;
}) {
  const { message, day, isProven } = record;
  return (
    <div class="note record">
      <p class="headline">{headlineOf(message)}</p>
      <Written message={message} />
      <p class="by">
        <bdi>{name}</bdi> · {longDay(day)}
        {!isProven && ` · ${say('note.unproven')}`}
      </p>
    </div>
  );
}

function Written({ message }: { message: Decided }) {
  switch (message.kind) {
    case 'vetting':
      return (
        <dl>
          <Part name={say('record.facts')}>{message.facts}</Part>
          {message.opinion !== '' && <Part name={say('record.opinion')}>{message.opinion}</Part>}
        </dl>
      );
    case 'outcome':
      return (
        <dl>
          {message.evidence !== undefined && <Part name={say('record.evidence')}>{message.evidence}</Part>}
          {message.text !== '' && <Part name={say('record.reason')}>{message.text}</Part>}
        </dl>
      );
    case 'citation':
    case 'finding':
    case 'review':
      return (
        <dl>
          <Part name={say('record.reason')}>{message.text}</Part>
        </dl>
      );
  }
}

// What a colleague wrote is text and nothing but text.
function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class="written" dir="auto">
        {children}
      </dd>
    </>
  );
}

function headlineOf(message: Decided): string {
  switch (message.kind) {
    case 'vetting':
      return say(`record.${message.result}`, { reason: reasonWords(message.reason) });
    case 'outcome':
      return say('record.outcome', {
        outcome: endingWords(message.disposition),
        reason: reasonWords(message.reason),
      });
    case 'citation':
      return say('record.citation');
    case 'finding':
      return endingWords(message.outcome);
    case 'review':
      return say(message.of === 'life-safety' ? 'record.life-safety' : `record.${message.result}`);
  }
}

type Reason = Extract<DecisionMessage, { kind: 'vetting' | 'outcome' }>['reason'];

function reasonWords(reason: Reason): string {
  if (isCategory(reason)) return say(`category.${reason}`);
  return isExclusion(reason) ? say(`exclusion.${reason}`) : say(`reason.${reason}`);
}

function isCategory(reason: Reason): reason is Category {
  return (CATEGORIES as readonly string[]).includes(reason);
}

function isExclusion(reason: Reason): reason is Exclusion {
  return (EXCLUSIONS as readonly string[]).includes(reason);
}
