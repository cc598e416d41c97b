import { useId, useRef } from 'preact/hooks';
import { say } from '../messages/say.ts';
import { FaultList } from './fault-list.tsx';

/** One thing that the checks found, by where it is in the text. */
export interface LineFault {
  readonly line: number;
  readonly problem: string;
  readonly advice: string;
}

/**
 * A text with numbered lines, and what is wrong with it beside the line. The numbers lie behind the field, in a copy of the
 * text that breaks its lines where the field does.
 */
export function SourceField({
  label,
  text,
  language,
  faults,
  onText,
}: {
  label: string;
  text: string;
  /** Of what is written; null for facts, which have none. */
  language: string | null;
  faults: readonly LineFault[];
  /** Null where it is only to be read. */
  onText: ((text: string) => void) | null;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const wrong = Map.groupBy(faults, ({ line }) => line);
  const goTo = (line: number) => {
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    field.current?.focus();
    field.current?.setSelectionRange(start, start);
  };
  return (
    <div class="source">
      <label for={id} class="unseen">
        {label}
      </label>
      <div class="source-lines" dir={language === null ? 'ltr' : undefined}>
        <div class="source-mirror" aria-hidden="true">
          {text.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number and by nothing else.
            <div key={at} data-wrong={wrong.has(at + 1) ? '' : undefined}>
              {`${line}\u200b`}
            </div>
          ))}
        </div>
        <textarea
          id={id}
          ref={field}
          lang={language ?? undefined}
          spellcheck={language !== null}
          aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
          aria-invalid={faults.length > 0 ? 'true' : undefined}
          readOnly={onText === null}
          value={text}
          onInput={({ currentTarget }) => onText?.(currentTarget.value)}
        />
      </div>
      <FaultList
        id={`${id}-faults`}
        faults={faults.map(({ line, problem, advice }) => ({
          ...{ problem, advice, key: `${line} ${problem}` },
          goTo: say('publications.fault.line', { line }),
          go: () => goTo(line),
        }))}
      />
    </div>
  );
}
