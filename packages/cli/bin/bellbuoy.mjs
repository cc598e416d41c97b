#!/usr/bin/env node
// Plain JavaScript, so that an old Node says what is wrong instead of failing on the first type annotation.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `bellbuoy needs Node 24 or newer; this is ${process.versions.node}. Run it as: npm exec -- node@24 …\n`,
  );
  process.exit(3);
}
await import('../src/main.ts');
