import { SYNC_TAG } from './names.ts';
import { registered } from './registered.ts';

interface SyncingRegistration extends ServiceWorkerRegistration {
  /** Background Sync, where a browser has it. */
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks the browser to carry reports when no page is open. It may refuse, and then a page does it. */
export async function askForCarrying(): Promise<void> {
  const registration: SyncingRegistration | null = await registered().catch(() => null);
  await registration?.sync?.register(SYNC_TAG).catch(() => undefined);
}
