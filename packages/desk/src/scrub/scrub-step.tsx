import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';

/** The first step with a case that one has opened. */
export function ScrubStep({
  hasBegun,
  onBegin,
  onOutOfScope,
}: {
  hasBegun: boolean;
  onBegin: () => void;
  /** The one thing that can be decided before anybody else reads it. */
  onOutOfScope: () => void;
}) {
  return (
    <section class="panel" aria-label={say('scrub.step')}>
      <p class="headline">{say('scrub.step')}</p>
      <p class="quiet">{say('scrub.step.why')}</p>
      <div class="actions">
        <Button kind="primary" onPress={onBegin}>
          {say(hasBegun ? 'scrub.step.go-on' : 'scrub.step.begin')}
        </Button>
        <kbd class="key-hint">s</kbd>
        <Button onPress={onOutOfScope}>{say('next.out-of-scope')}</Button>
      </div>
    </section>
  );
}
