import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import type { Busy, Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { LANGUAGES } from '../messages/languages.ts';
import { say, spokenLanguage } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { type Passage, passagesOf, type ScrubTarget } from './passages.ts';
import { splitId } from './working-text.ts';
import type { Translated } from './write-translation.ts';

/** The original beside what a member understands it to say. */
export function TranslationEditor({
  opened,
  target,
  draft,
  busy,
  trouble,
  onDraft,
  onSave,
  onClose,
}: {
  opened: OpenedCase;
  target: ScrubTarget;
  draft: Readonly<Record<string, string>> | null;
  busy: Busy;
  trouble: Trouble | null;
  onDraft: (texts: Readonly<Record<string, string>>) => void;
  onSave: (translated: Translated) => void;
  onClose: () => void;
}) {
  const passages = translatable(opened, target);
  const before = opened.translations.get(target === 'case' ? opened.reportId : target.message);
  const [texts, setTexts] = useState(
    () => draft ?? Object.fromEntries(passages.map(({ id }) => [id, earlierText(before, id)])),
  );
  const [locale, setLocale] = useState(before?.locale ?? spokenLanguage().tag);
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const isEmpty = Object.values(texts).every((text) => text.trim() === '');
    setMissing(isEmpty);
    if (!isEmpty) onSave({ locale, texts });
  };
  return (
    <form
      class="scrub"
      aria-labelledby="translation-title"
      aria-busy={busy === 'translate'}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(event)}
    >
      <header class="scrub-head">
        <h2 id="translation-title" tabIndex={-1} ref={heading}>
          {say('scrub.translation')}
        </h2>
        <p class="quiet">{say('scrub.translation.what')}</p>
      </header>
      <Field label={say('scrub.translation.into')}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={locale}
            onChange={({ currentTarget }) => setLocale(currentTarget.value)}
          >
            {LANGUAGES.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ol class="passages">
        {passages.map((passage) => (
          <li class="passage" key={passage.id}>
            <h3 id={`title-${passage.id}`}>{titleOf(passage)}</h3>
            <div class="pair">
              <p class="original written" dir="auto" lang={opened.report.locale}>
                <span class="unseen">{say('scrub.passage.original')}: </span>
                {passage.original}
              </p>
              <textarea
                class="input"
                rows={3}
                dir="auto"
                lang={locale}
                aria-labelledby={`translation-title title-${passage.id}`}
                value={texts[passage.id] ?? ''}
                onInput={({ currentTarget }) => {
                  const next = { ...texts, [passage.id]: currentTarget.value };
                  setTexts(next);
                  onDraft(next);
                }}
              />
            </div>
          </li>
        ))}
      </ol>
      {isMissing && (
        <p class="wrong" role="alert">
          {say('scrub.translation.empty')}
        </p>
      )}
      {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
      <div class="actions">
        <Button kind="primary" type="submit" working={busy === 'translate' ? say('scrub.saving') : null}>
          {say('scrub.translation.save')}
        </Button>
        <Button onPress={onClose}>{say('scrub.close')}</Button>
      </div>
    </form>
  );
}

/** What can be read, of the report without its messages or of one message. */
function translatable(opened: OpenedCase, target: ScrubTarget): Passage[] {
  return passagesOf(opened, target).filter(
    ({ original, of }) => original !== null && (target !== 'case' || of === opened.reportId),
  );
}

function titleOf({ id, words, day }: Passage): string {
  if (id === 'fact/remark') return say('letter.remark');
  return words ?? say('scrub.passage.message', { day: longDay(day) });
}

function earlierText(
  before: { text: string; answers: Readonly<Record<string, string>> } | undefined,
  id: string,
): string {
  const [kind, key] = splitId(id);
  return (kind === 'fact' ? before?.answers[key] : before?.text) ?? '';
}
