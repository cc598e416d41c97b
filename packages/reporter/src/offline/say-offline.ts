import { offlineLive } from '#messages/offline';
import { sayFrom } from '../page/say.ts';

export type OfflineKey = keyof typeof offlineLive;

/** A text about what is kept on the device. These are loaded with what says them, not with the first page. */
export const sayOffline = sayFrom(offlineLive);
