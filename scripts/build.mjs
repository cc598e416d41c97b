// npm run build: the two browser applications, built anew; with --stale, only what is out of date.

import { prepare } from './prepare.mjs';

await prepare({ bundles: process.argv.includes('--stale') ? 'current' : 'fresh' });
