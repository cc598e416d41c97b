import type { FinishFigures } from '@bellbuoy/protocol';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';

const MOST = 99;

/** Two questions at the end of a case, of which only numbers of the month are kept. Neither has to be answered. */
export function FiguresFields({
  figures,
  onFigures,
}: {
  figures: FinishFigures;
  onFigures: (figures: FinishFigures) => void;
}) {
  const { wasUseful, contacted } = figures;
  return (
    <details class="figures">
      <summary>{say('measures.ask')}</summary>
      <p class="hint">{say('measures.ask.what')}</p>
      <Field label={say('measures.ask.useful')}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={wasUseful === null ? '' : String(wasUseful)}
            onChange={({ currentTarget: { value } }) =>
              onFigures({ contacted, wasUseful: value === '' ? null : value === 'true' })
            }
          >
            <option value="">{say('measures.ask.unsaid')}</option>
            <option value="true">{say('measures.ask.yes')}</option>
            <option value="false">{say('measures.ask.no')}</option>
          </select>
        )}
      </Field>
      <Field label={say('measures.ask.contacted')}>
        {(field) => (
          <input
            {...field}
            class="input"
            inputMode="numeric"
            value={contacted ?? ''}
            onInput={({ currentTarget: { value } }) => onFigures({ wasUseful, contacted: countOf(value) })}
          />
        )}
      </Field>
    </details>
  );
}

function countOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Math.min(MOST, Number(text)) : null;
}
