// Sealed files are written down before the report that names them. While that goes on in one page, no other page may
// take them for left behind, or the database for empty.

const KEEPING = 'bellbuoy-keeping';

/** Whether this browser lets pages agree with each other, and so files be kept. */
export function canKeepFiles(): boolean {
  return 'locks' in navigator && 'indexedDB' in globalThis;
}

export function whileKeeping<T>(keep: () => Promise<T>): Promise<T> {
  return canKeepFiles() ? navigator.locks.request(KEEPING, { mode: 'shared' }, keep) : keep();
}

/** Does it unless some page is keeping something at this moment. */
export async function whileNobodyKeeps(act: () => Promise<void>): Promise<void> {
  // Without locks, no page keeps any.
  if (!canKeepFiles()) return act();
  await navigator.locks.request(KEEPING, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await act();
  });
}

/** Does it unless another page is sending the same report. Null when one is. */
export function whileNobodySends<T>(mailbox: string, act: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(`bellbuoy-sending-${mailbox}`, { ifAvailable: true }, (lock) =>
    lock === null ? null : act(),
  );
}
