import { fileURLToPath } from 'node:url';

/** The policy of this checkout, which a programme edits in place. */
export const POLICY_FOLDER = fileURLToPath(new URL('../../../../content/policy', import.meta.url));
