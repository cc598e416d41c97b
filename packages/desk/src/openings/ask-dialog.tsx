import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { say } from '../messages/say.ts';
import type { Seat } from '../seat/seat.ts';
import { AskFrame } from './ask-frame.tsx';
import { type Asking, askOpening, type KeptSeal } from './write-ask.ts';

const FIELDS = ['harm', 'purpose', 'basis', 'summary'] as const;

/** Everything that guardians are to read before they decide; what could go wrong for the person comes first. */
export function AskDialog({
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
  const [asking, setAsking] = useState<Asking>({
    ...{ harm: '', purpose: '', basis: '' },
    summary: opened.summary?.text ?? '',
  });
  const [isTried, setTried] = useState(false);
  const isMissing = (field: (typeof FIELDS)[number]) => asking[field].trim() === '';
  return (
    <AskFrame
      title={say(seal.of === 'name' ? 'asking.title.name' : 'asking.title.original')}
      what={say('asking.what')}
      isComplete={() => {
        setTried(true);
        return !FIELDS.some(isMissing);
      }}
      onAsk={() => askOpening(seat, opened, seal, asking)}
      onDone={onDone}
      onClose={onClose}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={say(`asking.${field}`)}
          hint={say(`asking.${field}.hint`)}
          error={isTried && isMissing(field) ? say('asking.missing') : null}
          rows={field === 'basis' ? 2 : 3}
          text={asking[field]}
          onText={(text) => setAsking({ ...asking, [field]: text })}
        />
      ))}
    </AskFrame>
  );
}
