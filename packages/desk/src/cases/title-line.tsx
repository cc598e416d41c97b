import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { MAX_TITLE_CHARACTERS } from './write-title.ts';

/** The working title over a letter, changed in place. */
export function TitleLine({
  title,
  fallback,
  isSaving,
  onTitle,
}: {
  title: string;
  /** What the case is called until it has a title. */
  fallback: string;
  isSaving: boolean;
  /** Whether it was saved: if not, what was typed comes back. */
  onTitle: (title: string) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  // On its way. The field is put away at once: keys pressed while it is saved would otherwise end in it.
  const [sent, setSent] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isShown = useRef(false);
  const isChanging = typed !== null;
  // On coming, the title itself; while it is changed, its field; afterwards the title again, but whoever went on to
  // another field while it was being saved stays there.
  useLayoutEffect(() => {
    if (isChanging) field.current?.select();
    else if (!isShown.current || document.activeElement === document.body) heading.current?.focus();
    isShown.current = true;
  }, [isChanging]);
  if (typed === null) {
    return (
      <div class="title-line">
        <h2 tabIndex={-1} ref={heading} class={(sent ?? title) === '' ? 'untitled' : undefined}>
          <bdi>{(sent ?? title) || fallback}</bdi>
        </h2>
        <button type="button" class="button plain" data-command="title" onClick={() => setTyped(title)}>
          {say(title === '' ? 'title.add' : 'title.change')}
        </button>
      </div>
    );
  }
  const submit = (event: Event) => {
    event.preventDefault();
    if (isSaving) return;
    setSent(typed.trim());
    setTyped(null);
    void onTitle(typed.trim()).then((isSaved) => {
      setSent(null);
      if (!isSaved) setTyped(typed);
    });
  };
  return (
    <form
      class="field"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setTyped(null);
      }}
    >
      <h2 class="unseen">{title || fallback}</h2>
      <label for="title">{say('title.label')}</label>
      <p class="hint" id="title-hint">
        {say('title.hint')}
      </p>
      <div class="title-form">
        <input
          id="title"
          class="input"
          aria-describedby="title-hint"
          maxLength={MAX_TITLE_CHARACTERS}
          value={typed}
          ref={field}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button kind="primary" type="submit" working={isSaving ? say('title.saving') : null}>
          {say('save')}
        </Button>
        <Button kind="plain" onPress={() => setTyped(null)}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
