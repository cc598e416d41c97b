// What the report page loads of this folder, once somebody comes to their story.

export { NamesField } from './names-field.ts';
export { StoryHints } from './story-hints.ts';
