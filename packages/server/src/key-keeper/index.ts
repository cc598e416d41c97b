export { FileKeeper } from './file-keeper.ts';
export { type KeeperSettings, keeperSchema } from './keeper-config.ts';
export type { KeyKeeper, MadeKey } from './key-keeper.ts';
export { openKeeper } from './open-keeper.ts';
