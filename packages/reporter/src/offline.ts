// Everything about keeping the site or a sealed report on the device.

export { attachOfflinePage } from './offline/offline-page.ts';
export { showWaitingLine } from './offline/waiting-line.ts';
