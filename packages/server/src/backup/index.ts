export { type BackupMade, backUp } from './back-up.ts';
export { type Restored, type RestoreSettings, restore } from './restore.ts';
