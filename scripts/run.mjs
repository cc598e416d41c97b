// node scripts/run.mjs FILE ARGS…: runs a file of this checkout on the pinned Node.js, with everything it needs.

import { join } from 'node:path';
import { handOver } from './hand-over.mjs';
import { prepare, root } from './prepare.mjs';

const [file, ...args] = process.argv.slice(2);
handOver(await prepare(), [join(root, file), ...args]);
