import type { Scrub } from '@bellbuoy/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import type { Busy, Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { beginHistory, type History, redo, step, undo } from './history.ts';
import { PassagePair } from './passage-pair.tsx';
import { originalsOf, type Passage, passagesOf, type ScrubTarget } from './passages.ts';
import type { Pointer } from './pointers.ts';
import type { Quorum } from './quorum.ts';
import { ScrubChoice } from './scrub-choice.tsx';
import { isReportOpen, type ScrubDraft } from './scrub-draft.ts';
import { ScrubTools } from './scrub-tools.tsx';
import {
  beginText,
  type Edited,
  findWords,
  mask,
  namePerson,
  type Selection,
  selectedWords,
  type Wording,
  type WorkingText,
  write,
} from './working-text.ts';
import type { Scrubbing } from './write-scrub.ts';

export interface ScrubEditorProps {
  readonly opened: OpenedCase;
  readonly target: ScrubTarget;
  readonly quorum: Quorum;
  readonly draft: ScrubDraft | null;
  readonly busy: Busy;
  readonly trouble: Trouble | null;
  readonly onDraft: (draft: ScrubDraft) => void;
  readonly onSave: (scrubbing: Scrubbing) => void;
  readonly onClose: () => void;
}

/** The original beside the desk's own words for it, and what becomes of the original. */
export function ScrubEditor(props: ScrubEditorProps) {
  const { opened, target, quorum, draft, busy, trouble } = props;
  const passages = passagesOf(opened, target);
  const [history, setHistory] = useState<History<WorkingText>>(() =>
    beginHistory(draft?.text ?? beginText(opened, passages)),
  );
  const [left, setLeft] = useState<readonly string[]>(draft?.left ?? []);
  const [namesSomebody, setNamesSomebody] = useState(draft?.namesSomebody ?? knownChoice(opened, target));
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState('');
  const { selection, caretTo, fieldRef } = useSelection(history.present);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  const keep = (change: Partial<ScrubDraft>) =>
    props.onDraft({ text: history.present, left, namesSomebody, ...change });
  const change = (next: History<WorkingText>) => {
    setHistory(next);
    keep({ text: next.present });
  };
  const use = (
    tool: (text: WorkingText, at: Selection, wording: Wording) => Edited,
    at: Selection | null,
  ) => {
    if (at === null || at.start === at.end) return setSaid(say('scrub.tool.select-first'));
    const words = selectedWords(history.present, at).trim();
    const { text, caret } = tool(history.present, at, wordingOf());
    change(step(history, text, null));
    caretTo({ passage: at.passage, start: caret, end: caret });
    setSaid(say('scrub.tool.replaced', { words }));
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keyOf(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'mask') use(mask, selection.current);
    if (act === 'person') use(namePerson, selection.current);
    if (act === 'undo') change(undo(history));
    if (act === 'redo') change(redo(history));
    if (act === 'save') save();
  };
  const leave = ({ found }: Pointer) => {
    setLeft([...left, found]);
    keep({ left: [...left, found] });
  };
  const save = () => {
    const choice = choiceOf(opened, target, { namesSomebody, quorum });
    setMissing(choice === null);
    if (choice === null) return setSaid('');
    props.onSave({ choice, of: decidedOf(opened, target), text: history.present });
  };

  return (
    <form
      class="scrub"
      aria-labelledby="scrub-title"
      aria-busy={busy === 'scrub'}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header class="scrub-head">
        <h2 id="scrub-title" tabIndex={-1} ref={heading}>
          {say(target === 'case' ? 'scrub.title' : 'scrub.title.message')}
        </h2>
        <p class="quiet">{say('scrub.what')}</p>
      </header>
      <ScrubTools
        persons={history.present.persons}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        onMask={() => use(mask, selection.current)}
        onPerson={() => use(namePerson, selection.current)}
        onUndo={() => change(undo(history))}
        onRedo={() => change(redo(history))}
      />
      <p class="unseen" role="status">
        {said}
      </p>
      <p class="pair sides" aria-hidden="true">
        <span>{say('scrub.passage.original')}</span>
        <span>{say('scrub.own-words')}</span>
      </p>
      <ol class="passages">
        {passages.map((passage) => (
          <PassagePair
            key={passage.id}
            passage={passage}
            text={history.present.texts[passage.id] ?? ''}
            locale={opened.report.locale}
            left={left}
            fieldRef={fieldRef(passage.id)}
            onWrite={(written) =>
              change(step(history, write(history.present, passage.id, written), passage.id))
            }
            onPointer={(pointer, tool) =>
              use(tool === 'mask' ? mask : namePerson, findWordsIn(history.present, passage, pointer))
            }
            onLeave={leave}
          />
        ))}
      </ol>
      {(target !== 'case' || isReportOpen(opened)) && (
        <ScrubChoice
          quorum={quorum}
          namesSomebody={namesSomebody}
          isMissing={isMissing}
          notes={target === 'case' && opened.row.scrub === null ? opened.notes.length : 0}
          onChoose={(chosen) => {
            setNamesSomebody(chosen);
            setMissing(false);
            keep({ namesSomebody: chosen });
          }}
        />
      )}
      {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
      <div class="actions">
        <Button kind="primary" type="submit" working={busy === 'scrub' ? say('scrub.saving') : null}>
          {say('scrub.save')}
        </Button>
        <Button onPress={props.onClose}>{say('scrub.close')}</Button>
        <span class="quiet small key-hint">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {say('scrub.saves')}
        </span>
      </div>
    </form>
  );
}

/** Where somebody has selected words, also once a button has the focus; and where to put them after a tool. */
function useSelection(text: WorkingText) {
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const selection = useRef<Selection | null>(null);
  const wanted = useRef<Selection | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { passage, start, end } = wanted.current;
    wanted.current = null;
    const field = fields.current.get(passage);
    field?.focus();
    field?.setSelectionRange(start, end);
  }, [text]);
  const remember = (passage: string, field: HTMLTextAreaElement) => () => {
    selection.current = { passage, start: field.selectionStart, end: field.selectionEnd };
  };
  return {
    selection,
    caretTo: (place: Selection) => {
      wanted.current = place;
      selection.current = place;
    },
    fieldRef: (passage: string) => (field: HTMLTextAreaElement | null) => {
      if (field === null || fields.current.get(passage) === field) return;
      fields.current.set(passage, field);
      for (const event of ['select', 'keyup', 'pointerup', 'blur', 'focus'])
        field.addEventListener(event, remember(passage, field));
    },
  };
}

function wordingOf(): Wording {
  return { person: (letter) => say('scrub.person', { letter }), removed: say('scrub.removed') };
}

function findWordsIn({ texts }: WorkingText, { id }: Passage, { found }: Pointer): Selection | null {
  return findWords({ texts: { [id]: texts[id] ?? '' }, persons: [] }, found);
}

// Alt with a letter types nothing, and no browser or screen reader uses these two.
function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  if (altKey && !ctrlKey && !metaKey) {
    if (code === 'KeyM') return 'mask';
    return code === 'KeyP' ? 'person' : null;
  }
  if (!ctrlKey && !metaKey) return null;
  if (key === 'Enter') return 'save';
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

/** What was chosen before, where a summary is written again. */
function knownChoice({ row, entries }: OpenedCase, target: ScrubTarget): boolean | null {
  if (target === 'case') return row.scrub === null ? null : row.scrub !== 'no-name';
  const message = entries.find((entry) => entry.kind === 'theirs' && entry.id === target.message);
  const scrub = message?.kind === 'theirs' ? message.scrub : null;
  return scrub === null ? null : scrub !== 'no-name';
}

function choiceOf(
  opened: OpenedCase,
  target: ScrubTarget,
  { namesSomebody, quorum }: { namesSomebody: boolean | null; quorum: Quorum },
): Scrub | null {
  if (target === 'case' && !isReportOpen(opened)) return 'restricted';
  if (namesSomebody === null) return null;
  if (!namesSomebody) return 'no-name';
  return typeof quorum === 'object' ? 'restricted' : 'kept';
}

// The first time everything is decided about at once; afterwards the report and each message have been decided about already.
function decidedOf(opened: OpenedCase, target: ScrubTarget): string[] {
  return target === 'case' && opened.row.scrub !== null ? [opened.reportId] : originalsOf(opened, target);
}
