import { useState } from 'preact/hooks';
import { chooseLanguage } from './chosen-language.ts';
import { LANGUAGES } from './languages.ts';
import { say, spokenLanguage } from './say.ts';

/** Chooses the language of the desk. Every language is named in itself, so that whoever came upon a strange one finds theirs. */
export function LanguageChoice() {
  const [hasFailed, setFailed] = useState(false);
  const choose = (tag: string) => {
    setFailed(false);
    chooseLanguage(tag).catch(() => setFailed(true));
  };
  return (
    <>
      <select
        class="input language"
        aria-label={say('language')}
        value={spokenLanguage().tag}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {LANGUAGES.map(({ tag, name, direction }) => (
          <option key={tag} value={tag} lang={tag} dir={direction}>
            {name}
          </option>
        ))}
      </select>
      {hasFailed && (
        <p class="wrong" role="alert">
          {say('language.failed')}
        </p>
      )}
    </>
  );
}
