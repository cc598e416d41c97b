import { TextField } from '../deciding/grounds-fields.tsx';
import { say } from '../messages/say.ts';
import type { StepProps } from './award-step.tsx';

/** What came of it, for the panel. */
export function WhyStep({ begun, fault, onChange }: StepProps) {
  return (
    <TextField
      label={say('recommend.why')}
      hint={say('recommend.why.hint')}
      error={fault === 'why' ? say('recommend.why.missing') : null}
      text={begun.why}
      onText={(why) => onChange({ ...begun, why })}
    />
  );
}
