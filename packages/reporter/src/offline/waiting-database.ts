// The one database of this site, in IndexedDB: sealed reports that wait, and the sealed files that go with them. It is
// made when there is something to keep, and deleted with the last of it.

export const DATABASE = 'bellbuoy-waiting';

/** `files` are pieces, each known by the id of its file and its place in it. */
export type StoreName = 'reports' | 'files';

/**
 * Does one thing in one store. Null, without making a database, where none is and none is to be made.
 *
 * @throws when the browser does not let the page store anything, or has no room for it.
 */
export async function withStore<T>(
  name: StoreName,
  { mode, isMade }: { readonly mode: IDBTransactionMode; readonly isMade: boolean },
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await openDatabase(isMade);
  if (database === null) return null;
  try {
    const transaction = database.transaction(name, mode);
    const done = finished(transaction);
    const [result] = await Promise.all([settled(act(transaction.objectStore(name))), done]);
    return result;
  } finally {
    database.close();
  }
}

export async function deleteDatabase(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE));
}

function openDatabase(isMade: boolean): Promise<IDBDatabase | null> {
  const request = indexedDB.open(DATABASE, 1);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => {
      // It was not there: what is not asked for is taken back before anything of it is stored.
      if (!isMade) return request.transaction?.abort();
      request.result.createObjectStore('reports' satisfies StoreName, { keyPath: 'mailbox' });
      request.result.createObjectStore('files' satisfies StoreName);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => (isMade ? reject(request.error) : resolve(null)));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Only then is it kept: a full device may show when everything has been asked for. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
