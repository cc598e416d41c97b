import { createStore, type Store } from '../shell/store.ts';
import { type Language, pickLanguage } from './languages.ts';
import { speak, spokenLanguage } from './say.ts';

const NAME = 'bellbuoy-desk-language';

/** The language on screen: a view that reads it renders again once another is spoken. */
export const languageStore: Store<{ readonly tag: string }> = createStore({ tag: '' });

/** Speaks the language that somebody chose in this browser, or the browser's own. */
export async function speakFirst(): Promise<void> {
  await show(pickLanguage(localStorage.getItem(NAME), navigator.languages));
}

/** Speaks another language, and remembers it in this browser: nothing but its tag. */
export async function chooseLanguage(tag: string): Promise<void> {
  await show(pickLanguage(tag, []));
  localStorage.setItem(NAME, spokenLanguage().tag);
}

async function show(language: Language): Promise<void> {
  await speak(language);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  languageStore.change({ tag: language.tag });
}
