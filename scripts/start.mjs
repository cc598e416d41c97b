// npm start: everything from a fresh checkout to a served programme. What follows `--` goes to `bellbuoy start`.

import { join } from 'node:path';
import { handOver } from './hand-over.mjs';
import { prepare, root } from './prepare.mjs';

const node = await prepare();
handOver(node, [join(root, 'packages/cli/bin/bellbuoy.mjs'), 'start', ...process.argv.slice(2)]);
