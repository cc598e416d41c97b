import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { Gate } from './gate.ts';

/** The days before a hand-over, and how two people together say that it cannot wait. */
export function Cooling({
  gate,
  self,
  nameOf,
  isWorking,
  onHasten,
}: {
  gate: Extract<Gate, { kind: 'cooling' }>;
  self: string;
  nameOf: (account: string) => string;
  isWorking: boolean;
  onHasten: (reason: string) => void;
}) {
  const [reason, setReason] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const isMissing = reason !== null && reason.trim() === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reason !== null && !isMissing && !isWorking) onHasten(reason.trim());
  };
  return (
    <form class="panel decision" aria-label={say('handing.cooling')} onSubmit={submit}>
      <div>
        <p class="headline">{say('handing.cooling.from', { day: longDay(gate.from) })}</p>
        <p class="hint">
          {gate.first === null
            ? say('handing.cooling.why')
            : gate.first === self
              ? say('handing.cooling.yours')
              : say('handing.cooling.theirs', { name: nameOf(gate.first) })}
        </p>
      </div>
      {reason !== null && (
        <TextField
          label={say('handing.hasten.reason')}
          error={isTried && isMissing ? say('review.reason.missing') : null}
          rows={2}
          text={reason}
          onText={setReason}
        />
      )}
      {gate.first !== self && (
        <div class="actions">
          {reason === null ? (
            <Button onPress={() => setReason('')}>
              {say(gate.first === null ? 'handing.hasten' : 'handing.hasten.confirm')}
            </Button>
          ) : (
            <>
              <Button type="submit" working={isWorking ? say('deciding.outcome.working') : null}>
                {say(gate.first === null ? 'handing.hasten.do' : 'handing.hasten.confirm.do')}
              </Button>
              <Button kind="plain" onPress={() => setReason(null)}>
                {say('cancel')}
              </Button>
            </>
          )}
        </div>
      )}
    </form>
  );
}
