export { addEpoch, type Desk, findDesk, listDesks, listEpochs, openDesk, prolongEpoch } from './desks.ts';
export { type Programme, type ProgrammeKeys, today } from './programme.ts';
