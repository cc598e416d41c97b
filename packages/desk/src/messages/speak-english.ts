import { pickLanguage } from './languages.ts';
import { speak } from './say.ts';

// Unit tests read what the desk says in English.
await speak(pickLanguage('en', []));
