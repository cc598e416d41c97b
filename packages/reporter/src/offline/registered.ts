/** The site's worker in this browser; null where the site is not kept. */
export async function registered(): Promise<ServiceWorkerRegistration | null> {
  return (await navigator.serviceWorker.getRegistration('/')) ?? null;
}
