import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { Grounds } from './decisions.ts';

/** Facts, and what somebody makes of them: two fields, so that they stay two things. */
export function GroundsFields({
  grounds,
  isMissing,
  onGrounds,
}: {
  grounds: Grounds;
  isMissing: boolean;
  onGrounds: (grounds: Grounds) => void;
}) {
  return (
    <>
      <TextField
        label={say('deciding.grounds.facts')}
        hint={say('deciding.grounds.facts.hint')}
        error={isMissing ? say('deciding.grounds.facts.missing') : null}
        text={grounds.facts}
        onText={(facts) => onGrounds({ ...grounds, facts })}
      />
      <TextField
        label={say('deciding.grounds.opinion')}
        hint={say('deciding.grounds.opinion.hint')}
        rows={2}
        text={grounds.opinion}
        onText={(opinion) => onGrounds({ ...grounds, opinion })}
      />
    </>
  );
}

/** A text of several lines that goes into a record. Ctrl Enter sends the form that it is in. */
export function TextField({
  label,
  hint,
  error = null,
  rows = 3,
  text,
  onText,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | null;
  rows?: number;
  text: string;
  onText: (text: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <textarea
          {...field}
          class="input"
          rows={rows}
          dir="auto"
          maxLength={MAX_CHARACTERS}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}

// Two such texts fit into one frame in any script.
const MAX_CHARACTERS = 6_000;
