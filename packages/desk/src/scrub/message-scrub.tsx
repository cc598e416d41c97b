import type { Scrub } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';

/** Below a message that came after the summary: who reads it, and the way to decide that. */
export function MessageScrub({ scrub, onScrub }: { scrub: Scrub | null; onScrub: () => void }) {
  return (
    <p class="who-reads">
      <span class="quiet small">
        {say(`scrub.message.who.${scrub === 'restricted' ? 'kept' : (scrub ?? 'open')}`)}
      </span>
      <button type="button" class={scrub === null ? 'button' : 'button plain'} onClick={onScrub}>
        {say(scrub === null ? 'scrub.message.begin' : 'scrub.message.change')}
      </button>
    </p>
  );
}
