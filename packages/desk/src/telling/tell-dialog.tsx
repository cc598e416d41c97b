import { findHints } from '@bellbuoy/content/hints';
import { MAX_PUBLIC_NOTE } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import type { Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { AskedBy } from './asked-by.ts';
import type { Audience } from './audience.ts';

/** What is to be told, and to whom besides the reporters. */
export interface WhatCame {
  readonly text: string;
  readonly isForPublic: boolean;
  /** The advisory that asked, with how many of the answers helped; null where none did. */
  readonly asked: { readonly advisory: string; readonly helped: number } | null;
}

export interface TellDialogProps {
  readonly audience: Audience;
  readonly advisories: readonly AskedBy[];
  /** How many have been told; null before it begins. */
  readonly told: number | null;
  readonly isWorking: boolean;
  readonly trouble: Trouble | null;
  /** Bytes that are left of an answer's room with this text. */
  readonly roomFor: (text: string) => number;
  readonly onTell: (what: WhatCame) => void;
  readonly onClose: () => void;
}

/** Asks what came of an object or event, and tells it to everybody who reported it; to the public too, if an editor agrees. */
export function TellDialog(props: TellDialogProps) {
  const { audience, advisories, told, isWorking, trouble, roomFor, onTell, onClose } = props;
  const [text, setText] = useState('');
  const [isForPublic, setForPublic] = useState(false);
  const [advisory, setAdvisory] = useState('');
  const [helped, setHelped] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const words = text.trim();
  const count = audience.reached.length;
  const error = isAsked ? errorOf(words, { room: roomFor(words), isForPublic, count }) : null;
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const isReady = errorOf(words, { room: roomFor(words), isForPublic, count }) === null;
    const asked = advisory === '' ? null : { advisory, helped };
    if (isReady && !isWorking) onTell({ text: words, isForPublic, asked });
  };
  return (
    <Modal kind="move" label={say('telling.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <h2>{say('telling.title')}</h2>
        <Reached audience={audience} />
        <Field label={say('telling.text')} hint={say('telling.text.hint')} error={error}>
          {(field) => (
            <textarea
              {...field}
              class="input"
              rows={5}
              dir="auto"
              readOnly={isWorking || told !== null}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
        <Names text={words} />
        <label class="choice">
          <input
            type="checkbox"
            checked={isForPublic}
            disabled={isWorking || told !== null}
            onChange={({ currentTarget }) => setForPublic(currentTarget.checked)}
          />
          <span>
            {say('telling.public')}
            <span class="hint">{say('telling.public.hint')}</span>
          </span>
        </label>
        {isForPublic && advisories.length > 0 && (
          <AskedByFields
            {...{ advisories, advisory, helped }}
            onAdvisory={setAdvisory}
            onHelped={setHelped}
          />
        )}
        <p class="quiet small" role="status">
          {told !== null && say('telling.told', { told, count })}
        </p>
        {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
        <div class="actions">
          <Button type="submit" kind="primary" working={isWorking ? say('telling.working') : null}>
            {told === null ? say('telling.do', { count }) : say('telling.go-on')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function AskedByFields({
  advisories,
  advisory,
  helped,
  onAdvisory,
  onHelped,
}: {
  advisories: readonly AskedBy[];
  advisory: string;
  helped: number;
  onAdvisory: (id: string) => void;
  onHelped: (helped: number) => void;
}) {
  return (
    <>
      <Field label={say('telling.advisory')}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={advisory}
            onChange={({ currentTarget }) => onAdvisory(currentTarget.value)}
          >
            <option value="">{say('telling.advisory.none')}</option>
            {advisories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {advisory !== '' && (
        <Field label={say('telling.helped')} hint={say('telling.helped.hint')}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="number"
              min={0}
              max={MOST_HELPED}
              value={helped}
              onInput={({ currentTarget }) => onHelped(countIn(currentTarget.value))}
            />
          )}
        </Field>
      )}
    </>
  );
}

const MOST_HELPED = 100_000;

function countIn(typed: string): number {
  return Math.min(MOST_HELPED, Math.max(0, Math.trunc(Number(typed)) || 0));
}

function Reached({ audience: { reached, held, finished } }: { audience: Audience }) {
  return (
    <ul>
      <li>{say('telling.reached', { count: reached.length })}</li>
      {held.length > 0 && <li>{say('telling.held', { count: held.length })}</li>}
      {finished.length > 0 && <li>{say('telling.finished', { count: finished.length })}</li>}
    </ul>
  );
}

/** Points at what seems to be a name: these words leave the desk, and may be read by anybody. */
function Names({ text }: { text: string }) {
  const found = findHints(text).filter(({ kind }) => kind === 'names');
  if (found.length === 0) return null;
  return (
    <p class="notice attention small" role="status">
      {say('telling.names', { found: found.map((hint) => hint.found).join(' · ') })}
    </p>
  );
}

function errorOf(
  words: string,
  { room, isForPublic, count }: { room: number; isForPublic: boolean; count: number },
): string | null {
  if (count === 0) return say('telling.nobody');
  if (words === '') return say('telling.text.missing');
  if (room < 0) return say('reply.too-long', { count: -room });
  if (isForPublic && words.length > MAX_PUBLIC_NOTE)
    return say('telling.public.too-long', { count: MAX_PUBLIC_NOTE });
  return null;
}
