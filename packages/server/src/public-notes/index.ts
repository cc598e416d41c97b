export { forgetOldNotes } from './keep-note.ts';
export { type PublicNotesRoute, publicNotesHandlers } from './routes.ts';
