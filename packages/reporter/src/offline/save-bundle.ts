import type { SubmitReport } from '@bellbuoy/protocol';
import { saveFile } from '../page/files.ts';
import { sayKeeping } from './say-keeping.ts';

/** As `bellbuoy seal` calls it: the page that takes it, and what is written about it, say this name. */
const NAME = 'bundle.json';

/**
 * Offers a sealed report as a file, to be handed in from any device.
 *
 * @param page the path of the page that takes it.
 * @returns what is to be said of it.
 */
export function saveBundle(body: SubmitReport, page: string): string {
  saveFile(NAME, JSON.stringify(body), 'application/json');
  return sayKeeping('bundle.saved', { name: NAME, address: new URL(page, location.origin).href });
}
