// npm test: everything that has to hold, from a fresh checkout. `npm test -- --help` tells how to run a part.

import { join } from 'node:path';
import { handOver } from './hand-over.mjs';
import { prepare, root } from './prepare.mjs';

handOver(await prepare({ bundles: 'none' }), [join(root, 'scripts/suite/main.ts'), ...process.argv.slice(2)]);
