export { openDatabase } from './db/index.ts';
