import { addDays } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { Seat } from '../seat/seat.ts';
import { AskFrame } from './ask-frame.tsx';
import { askExtension, type KeptSeal } from './write-ask.ts';

/** As long as name boxes are kept at first, unless the programme says otherwise; the server refuses what is too long. */
const USUAL_DAYS = 90;

/** Asks that a seal be kept for longer: until when, and why. */
export function ExtendDialog({
  seat,
  opened,
  seal,
  onDone,
  onClose,
}: {
  seat: Seat;
  opened: OpenedCase;
  seal: KeptSeal;
  onDone: () => void;
  onClose: () => void;
}) {
  const latest = addDays(seat.today(), USUAL_DAYS);
  const [until, setUntil] = useState(latest > seal.until ? latest : addDays(seal.until, 1));
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isWrongDay = until <= seal.until;
  return (
    <AskFrame
      title={say('extending.title')}
      what={say('extending.what')}
      isComplete={() => {
        setTried(true);
        return !isWrongDay && why.trim() !== '';
      }}
      onAsk={() =>
        askExtension(seat, opened, seal, {
          until,
          why,
          summary: opened.summary?.text ?? why,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Field
        label={say('extending.until')}
        error={isTried && isWrongDay ? say('extending.until.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="date"
            min={addDays(seal.until, 1)}
            value={until}
            onInput={({ currentTarget }) => setUntil(currentTarget.value)}
          />
        )}
      </Field>
      <TextField
        label={say('extending.why')}
        hint={say('extending.why.hint')}
        error={isTried && why.trim() === '' ? say('asking.missing') : null}
        text={why}
        onText={setWhy}
      />
    </AskFrame>
  );
}
