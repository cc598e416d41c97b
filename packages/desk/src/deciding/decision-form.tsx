import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';

/** One step of deciding, where the eye ends. Takes the focus when it comes; Escape puts it away. */
export function DecisionForm({
  title,
  hint,
  submit,
  isWorking,
  more,
  onSubmit,
  onCancel,
  children,
}: {
  title: string;
  hint: string;
  /** What the button does. */
  submit: string;
  isWorking: boolean;
  /** Other ways on, beside the button. */
  more?: ComponentChildren;
  onSubmit: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      class="panel decision"
      aria-labelledby="decision-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) onSubmit();
      }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, currentTarget } = event;
        const isSent = key === 'Enter' && (ctrlKey || metaKey);
        if (event.defaultPrevented || (key !== 'Escape' && !isSent)) return;
        event.preventDefault();
        if (isSent) currentTarget.requestSubmit();
        else onCancel();
      }}
    >
      <div>
        <h3 id="decision-title">{title}</h3>
        <p class="hint">{hint}</p>
      </div>
      {children}
      <div class="actions">
        <Button kind="primary" type="submit" working={isWorking ? say('deciding.outcome.working') : null}>
          {submit}
        </Button>
        {more}
        <Button onPress={onCancel}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
