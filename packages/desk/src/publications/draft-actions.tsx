import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';

/** The end of a form in which something is written: it is proposed, or thrown away after a second look. */
export function DraftActions({ onDiscard }: { onDiscard: () => Promise<void> }) {
  const [isDiscarding, setDiscarding] = useState(false);
  return (
    <div class="actions">
      <Button type="submit" kind="primary">
        {say('publications.propose.now')}
      </Button>
      {isDiscarding ? (
        <>
          <Button onPress={() => void onDiscard()}>{say('publications.discard.now')}</Button>
          <Button kind="plain" onPress={() => setDiscarding(false)}>
            {say('publications.leave')}
          </Button>
        </>
      ) : (
        <Button kind="plain" onPress={() => setDiscarding(true)}>
          {say('publications.discard')}
        </Button>
      )}
    </div>
  );
}
