// Everything about keeping the site, or a sealed report and its files, on the device. What offers to keep a report that
// cannot leave comes with what seals it: by then it is too late to load anything.

export { KeepFilesPanel } from './offline/keep-files-panel.ts';
export { attachOfflinePage } from './offline/offline-page.ts';
export { showWaitingLine } from './offline/waiting-line.ts';
