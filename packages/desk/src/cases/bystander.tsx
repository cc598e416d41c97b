import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { say } from '../messages/say.ts';
import type { LetterProps } from './letter-props.ts';

/** Where the claimant has the answer form, colleagues read who that is and what they can do. */
export function Bystander({ opened: { row }, isLead, busy, nameOf, onTake, onGiveBack }: LetterProps) {
  const { claimant } = row;
  const working = busy === 'claim';
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div class="panel" tabIndex={-1} ref={place}>
      <p>
        {claimant === null
          ? say('scrub.bystander.free')
          : say('scrub.bystander.held', { name: nameOf(claimant) })}
      </p>
      <div class="actions">
        {claimant === null && (
          <Button kind="primary" working={working ? say('claim.working') : null} onPress={onTake}>
            {say('not-yours.take')}
          </Button>
        )}
        {claimant !== null && isLead && (
          <Button working={working ? say('claim.releasing') : null} onPress={onGiveBack}>
            {say('not-yours.give-back')}
          </Button>
        )}
      </div>
    </div>
  );
}
