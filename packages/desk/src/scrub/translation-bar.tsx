import type { ReadTranslation } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import type { ScrubTarget } from './passages.ts';

/** What a letter needs to show translations and have them written. */
export interface Translating {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onTranslate: (target: ScrubTarget) => void;
}

/** Above an original: what to show of it and its translation, and the way to write one. */
export function TranslationBar({
  translation,
  target,
  translating: { isShown, onShow, onTranslate },
  nameOf,
}: {
  translation: ReadTranslation | undefined;
  target: ScrubTarget;
  translating: Translating;
  nameOf: (account: string) => string;
}) {
  const choice = (shows: boolean, words: string) => (
    <button type="button" class="button" aria-pressed={isShown === shows} onClick={() => onShow(shows)}>
      {words}
    </button>
  );
  return (
    <div class="translation-bar">
      {translation !== undefined && (
        <div class="segments" role="group" aria-label={say('scrub.translation.show')}>
          {choice(false, say('scrub.translation.original'))}
          {choice(true, say('scrub.translation'))}
        </div>
      )}
      {translation !== undefined && isShown && (
        <span class="quiet small">
          {say('scrub.translation.by', { name: nameOf(translation.author), day: longDay(translation.day) })}
          {!translation.isProven && ` · ${say('note.unproven')}`}
        </span>
      )}
      <button type="button" class="button plain" onClick={() => onTranslate(target)}>
        {say(translation === undefined ? 'scrub.translation.begin' : 'scrub.translation.change')}
      </button>
    </div>
  );
}
