import { texts } from '#messages/keeping';
import { sayFrom } from '../page/say.ts';

/** A text about keeping one sealed report. They are loaded with what seals: without a connection it is too late. */
export const sayKeeping = sayFrom(texts);
