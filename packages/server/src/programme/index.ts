export { addEpoch, type Desk, findDesk, listDesks, listEpochs, openDesk, prolongEpoch } from './desks.ts';
export { nativeNoteSigner } from './native-signer.ts';
export { type Programme, type ProgrammeKeys, today } from './programme.ts';
