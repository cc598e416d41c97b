import type { Page } from 'playwright-core';

/** What a site has left on a device. */
export interface Device {
  readonly workers: number;
  readonly caches: readonly string[];
  readonly databases: readonly (string | undefined)[];
  /** All that is in databases, and in caches besides the site's own files. */
  readonly text: string;
}

export const EMPTY_DEVICE: Device = { workers: 0, caches: [], databases: [], text: '' };

/** Reads all of it, as somebody would who has the device in their hands. */
export function readDevice(page: Page): Promise<Device> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no request')));
      });
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    let text = '';
    for (const name of databases) {
      const database = await settled(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const all = await settled(database.transaction(store).objectStore(store).getAll());
        text += JSON.stringify(all, (_, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (!pathname.startsWith('/assets/'))
          text += `${pathname}${await (await cache.match(request))?.text()}`;
      }
    }
    text += JSON.stringify({ ...localStorage, ...sessionStorage }).replace('{}', '');
    const registrations = await navigator.serviceWorker.getRegistrations();
    return { workers: registrations.length, caches: (await caches.keys()).sort(), databases, text };
  });
}
