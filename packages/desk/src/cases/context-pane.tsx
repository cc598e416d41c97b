import { type Day, daysBetween, isRedressMatter } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { dueWords, longDay } from '../days/day-words.ts';
import { DecisionRecords } from '../deciding/decision-record.tsx';
import type { Busy } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { dueOf } from '../lists/list-rows.ts';
import { endingWords, sizeWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { OwnNotes } from '../scrub/own-notes.tsx';
import type { OpenedCase, ReadNote } from './opened-case.ts';

export interface ContextPaneProps {
  readonly opened: OpenedCase;
  readonly today: Day;
  /** The account of whoever is reading. */
  readonly self: string;
  readonly nameOf: (account: string) => string;
  readonly noteDraft: string;
  readonly busy: Busy;
  readonly onNoteDraft: (text: string) => void;
  readonly onNote: () => void;
  readonly ownNoteDraft: string;
  readonly onOwnNoteDraft: (text: string) => void;
  readonly onOwnNote: () => void;
  readonly onExport: () => void;
  readonly onStepBack: () => void;
  /** Null where it cannot be given to another desk. */
  readonly onMove: (() => void) | null;
  /** What the case is folded with, and what is like it. */
  readonly cluster: ComponentChildren;
  /** What guardians have ordered about it. */
  readonly orders: ComponentChildren;
  /** What only guardians can open; null for whoever may not ask them. */
  readonly openings: ComponentChildren;
  /** What was verified and recommended; null where the programme does not thank. */
  readonly thanks: ComponentChildren;
}

/** What the desk knows about a case beside the letter: where it stands, what was checked, what colleagues noted. */
export function ContextPane(props: ContextPaneProps) {
  return (
    <div class="context-body">
      {props.orders}
      <Facts {...props} />
      <DecisionRecords records={props.opened.decisions} nameOf={props.nameOf} />
      {props.openings}
      {props.thanks}
      {props.cluster}
      <Notes {...props} />
      <OwnNotes
        notes={props.opened.ownNotes}
        draft={props.ownNoteDraft}
        isSaving={props.busy === 'own-note'}
        onDraft={props.onOwnNoteDraft}
        onKeep={props.onOwnNote}
      />
      <section class="more">
        <h2>{say('scrub.more')}</h2>
        <Button kind="plain" onPress={props.onExport}>
          {say('export.case')} …
        </Button>
        {props.onMove && (
          <Button kind="plain" onPress={props.onMove}>
            {say('moving.more')}
          </Button>
        )}
        <Button kind="plain" onPress={props.onStepBack}>
          {say('scrub.recuse')} …
        </Button>
      </section>
    </div>
  );
}

// A week in which somebody who disagrees can still take the case up again.
const WARN_OF_PURGE_DAYS = 7;

function Facts({ opened: { row, report, entries }, today, self, nameOf }: ContextPaneProps) {
  const due = dueOf(row);
  const dueInWords = due && dueWords(due, today);
  const isWhole = entries.every(({ kind }) => kind !== 'finding' && kind !== 'unreadable');
  return (
    <section>
      <h2>{say('context.facts')}</h2>
      <dl>
        <Fact name={say('context.state')}>{say(`state.${row.state}`)}</Fact>
        {row.disposition && <Fact name={say('context.outcome')}>{endingWords(row.disposition)}</Fact>}
        {dueInWords && (
          <Fact name={say('context.due')}>
            <span class={dueInWords.standing}>{dueInWords.long}</span>
          </Fact>
        )}
        {row.purgeOn !== null && (
          <Fact name={say('deadlines.purge')}>
            <span class={daysBetween(today, row.purgeOn) <= WARN_OF_PURGE_DAYS ? 'soon' : undefined}>
              {say('deadlines.purge.on', { day: longDay(row.purgeOn) })}
            </span>
          </Fact>
        )}
        <Fact name={say('context.claimant')}>
          {row.claimant === null ? (
            say('context.nobody')
          ) : (
            <bdi>{row.claimant === self ? say('context.you') : nameOf(row.claimant)}</bdi>
          )}
        </Fact>
        <Fact name={say('scrub.fact')}>
          {isRedressMatter(report.category)
            ? say('redress.readers')
            : say(`scrub.fact.${row.scrub ?? 'open'}`)}
        </Fact>
        <Fact name={say('context.size')}>{sizeWords(row.size)}</Fact>
        {!isRedressMatter(report.category) && (
          <Fact name={say('context.name-box')}>
            {say(row.hasSeal ? 'context.name-box.yes' : 'context.name-box.no')}
          </Fact>
        )}
        <Fact name={say('context.checks')}>
          {say(isWhole ? 'context.checks.whole' : 'context.checks.gaps')}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Notes({ opened: { notes }, nameOf, noteDraft, busy, onNoteDraft, onNote }: ContextPaneProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    if (noteDraft.trim() !== '') onNote();
  };
  return (
    <section>
      <h2>{say('note.title')}</h2>
      <p class="quiet small">{say('note.who-reads')}</p>
      {notes.map((note) => (
        <NoteView key={note.id} note={note} name={nameOf(note.author)} />
      ))}
      <form class="field" onSubmit={submit}>
        <label class="unseen" for="note">
          {say('note.label')}
        </label>
        <textarea
          id="note"
          class="input"
          rows={3}
          dir="auto"
          maxLength={10_000}
          placeholder={say('note.label')}
          value={noteDraft}
          onInput={({ currentTarget }) => onNoteDraft(currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
        <div class="actions">
          <Button type="submit" working={busy === 'note' ? say('note.saving') : null}>
            {say('note.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function NoteView({ note: { text, day, isProven }, name }: { note: ReadNote; name: string }) {
  return (
    <div class="note">
      <p class="written" dir="auto">
        {text}
      </p>
      <p class="by">
        <bdi>{name}</bdi> · {longDay(day)}
        {!isProven && ` · ${say('note.unproven')}`}
      </p>
    </div>
  );
}
