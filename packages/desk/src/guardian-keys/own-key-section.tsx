import { formatSlotWords } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { bringSlot, ownSlot, readSeed } from './ceremony.ts';
import type { SectionProps } from './section-props.ts';
import { SeedField } from './seed-field.tsx';

/** The slot that one holds, on paper if one wants, and the way in for a key that was made elsewhere. */
export function OwnKeySection({ place, ceremony, isWorking, doing }: SectionProps) {
  const [words, setWords] = useState<readonly string[] | null>(null);
  const own = ownSlot(ceremony, place, ceremony.inForce) ?? ownSlot(ceremony, place, ceremony.latest);
  const { keychain } = place.around;
  const isHeld = own !== null && keychain.holdsSlot(own.verify);
  const isKept = ceremony.known.own.some(({ slotKey, wrap }) => slotKey === own?.verify && wrap !== null);
  const show = async () => {
    const { receiptWordlist } = await import('@bellbuoy/protocol/wordlists');
    const list = await receiptWordlist('en');
    // The one way in which a seed leaves the keychain: its holder copies it by hand.
    setWords(await keychain.asSlot(own?.verify ?? '', async ({ seed }) => formatSlotWords(seed, list)));
  };
  const bring = (
    <SeedField
      action={say('keys.bring.do')}
      isWorking={isWorking}
      onSeed={(text, isToKeep) =>
        doing(say('keys.brought'), async () =>
          bringSlot(place, ceremony, { seed: await readSeed(text), isKept: isToKeep }),
        )
      }
    />
  );
  return (
    <section>
      <h2>{say('keys.own')}</h2>
      <p>{own === null ? say('keys.own.none') : say(isKept ? 'keys.own.held' : 'keys.own.outside', own)}</p>
      <p>{say('keys.own.code', { code: ceremony.code })}</p>
      {isHeld && words === null && (
        <div class="actions">
          <Button onPress={() => void doing(null, show)}>{say('keys.paper')}</Button>
        </div>
      )}
      {words !== null && (
        <>
          <p class="notice attention">{say('keys.paper.what')}</p>
          <ol class="words" translate={false} dir="ltr">
            {words.map((word, i) => (
              <li key={i}>{word}</li>
            ))}
          </ol>
          <div class="actions">
            <Button onPress={() => setWords(null)}>{say('keys.paper.hide')}</Button>
          </div>
        </>
      )}
      {!isHeld && ceremony.latest !== null && (
        <>
          <h3>{say('keys.bring')}</h3>
          <p class="quiet">{say('keys.bring.what')}</p>
          {bring}
        </>
      )}
      {isHeld && ceremony.blocks.length > 1 && (
        <details>
          <summary>{say('keys.bring.former')}</summary>
          <p class="quiet">{say('keys.bring.former.what')}</p>
          {bring}
        </details>
      )}
    </section>
  );
}
