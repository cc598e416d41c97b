// npm run build: the two browser applications, built anew.

import { prepare } from './prepare.mjs';

await prepare({ bundles: 'fresh' });
