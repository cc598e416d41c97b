export { type DrawKey, FileKeeper } from './file-keeper.ts';
export type { KeyKeeper, MadeKey } from './key-keeper.ts';
