export { type Programme, type ProgrammeKeys, today } from './programme.ts';
