import type { SampledRecord } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { answersInOrder } from '../cases/question-words.ts';
import { longDay } from '../days/day-words.ts';
import { DecisionRecordView } from '../deciding/decision-record.tsx';
import { say } from '../messages/say.ts';
import type { ReadSample } from './read-sample.ts';
import { shortId } from './short-id.ts';

/** A sample as a guardian reads it: the desk's words for the case, then what it decided. */
export function SampleSheet({
  sample,
  children,
  onClose,
}: {
  sample: ReadSample;
  /** What the guardian can do about it. */
  children?: ComponentChildren;
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [sample.id]);
  const [first] = sample.parts;
  return (
    <article class="sample">
      <h3 ref={heading} tabIndex={-1}>
        {say('samples.of', { case: shortId(sample.case) })}
      </h3>
      {first && (
        <p class="quiet">{say('samples.sealed-by', { account: first.author, day: longDay(first.day) })}</p>
      )}
      {sample.parts.map(({ n, record, isCut }) => (
        <div key={n}>
          <Sampled record={record} />
          {isCut && <p class="hint">{say('samples.cut')}</p>}
        </div>
      ))}
      {children}
      <p>
        <button type="button" class="button" onClick={onClose}>
          {say('samples.close')}
        </button>
      </p>
    </article>
  );
}

function Sampled({ record }: { record: SampledRecord }) {
  switch (record.kind) {
    case 'summary':
      return <Summary record={record} />;
    case 'package':
      return (
        <div class="note record">
          <p class="headline">{say('samples.passed-on', { body: record.body })}</p>
          <p class="written" dir="auto">
            {record.purpose}
          </p>
          <p class="by">{longDay(record.day)}</p>
        </div>
      );
    case 'vetting':
    case 'outcome':
    case 'citation':
    case 'review':
      return (
        <DecisionRecordView
          record={{ day: record.day, isProven: true, message: record }}
          name={record.author}
        />
      );
  }
}

function Summary({ record }: { record: Extract<SampledRecord, { kind: 'summary' }> }) {
  return (
    <div class="note record">
      <p class="headline">{say('samples.summary')}</p>
      {record.text !== '' && (
        <p class="written" dir="auto">
          {record.text}
        </p>
      )}
      <dl>
        {answersInOrder(record.facts, []).map(({ id, words, text }) => (
          <div key={id}>
            <dt>{words}</dt>
            <dd class="written" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {record.messages.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and never change places.
        <p key={i} class="written" dir="auto">
          {text}
        </p>
      ))}
      <p class="by">
        <bdi>{record.author}</bdi> · {longDay(record.day)}
      </p>
    </div>
  );
}
