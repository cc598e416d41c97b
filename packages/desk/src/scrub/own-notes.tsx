import type { ReadNote } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';

/** Notes to oneself, apart from those that colleagues read. */
export function OwnNotes({
  notes,
  draft,
  isSaving,
  onDraft,
  onKeep,
}: {
  notes: readonly ReadNote[];
  draft: string;
  isSaving: boolean;
  onDraft: (text: string) => void;
  onKeep: () => void;
}) {
  const submit = (event: Event) => {
    event.preventDefault();
    if (draft.trim() !== '') onKeep();
  };
  return (
    <section>
      <h2>{say('scrub.own.title')}</h2>
      <p class="quiet small">{say('scrub.own.who-reads')}</p>
      {notes.map(({ id, text, day }) => (
        <div class="note own" key={id}>
          <p class="written" dir="auto">
            {text}
          </p>
          <p class="by">{longDay(day)}</p>
        </div>
      ))}
      <form class="field" onSubmit={submit}>
        <label class="unseen" for="own-note">
          {say('scrub.own.label')}
        </label>
        <textarea
          id="own-note"
          class="input"
          rows={2}
          dir="auto"
          maxLength={10_000}
          placeholder={say('scrub.own.label')}
          value={draft}
          onInput={({ currentTarget }) => onDraft(currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
        <div class="actions">
          <Button type="submit" working={isSaving ? say('note.saving') : null}>
            {say('scrub.own.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}
