export { type DescriptorEdition, editionInForce } from './descriptor-store.ts';
export { addEpoch, type Desk, findDesk, listDesks, listEpochs, openDesk, prolongEpoch } from './desks.ts';
export { type InitOptions, initProgramme, type NewProgramme } from './init-programme.ts';
export { type NativeSigner, nativeNoteSigner, noteWriter } from './native-signer.ts';
export { openProgramme, type ProgrammeParts, prepareProgramme } from './open-programme.ts';
export { type Programme, type ProgrammeKeys, type PublicFile, today } from './programme.ts';
export { renewDescriptor } from './renew-descriptor.ts';
export { programmeRoutes } from './routes.ts';
export { pendingDescriptor, publishDescriptor } from './sign-draft.ts';
