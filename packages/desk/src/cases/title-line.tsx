import { useEffect, useRef, useState } from 'preact/hooks';
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
  onTitle: (title: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isChanging = typed !== null;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => field.current?.select(), [isChanging]);
  if (typed === null) {
    return (
      <div class="title-line">
        <h1 tabIndex={-1} ref={heading} class={title === '' ? 'untitled' : undefined}>
          <bdi>{title || fallback}</bdi>
        </h1>
        <button type="button" class="button plain" data-command="title" onClick={() => setTyped(title)}>
          {say(title === '' ? 'title.add' : 'title.change')}
        </button>
      </div>
    );
  }
  const submit = (event: Event) => {
    event.preventDefault();
    if (isSaving) return;
    onTitle(typed.trim());
    setTyped(null);
  };
  return (
    <form class="field" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}>
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
        <Button kind="primary" type="submit">
          {say('save')}
        </Button>
        <Button kind="plain" onPress={() => setTyped(null)}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
