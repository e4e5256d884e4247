#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 13)) {
  const { main } = await import('../dist/index.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    `Broadsheet needs Node 22.13 or newer, and this is ${process.version}: use "npx broadsheet", which brings its own.\n`,
  );
  process.exitCode = 3;
}
