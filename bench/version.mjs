// How fast does the command start? `chime-contract --version` and an empty Node process, in turn.
// Usage: node bench/version.mjs [rounds]
import { fileURLToPath } from 'node:url';
import { measureInTurn, timeCommand } from './measure.mjs';
import { compare, tellRows } from './rows.mjs';

const [rounds = 21] = process.argv.slice(2).map(Number);
const bin = fileURLToPath(new URL('../dist/src/bin.cjs', import.meta.url));

const times = await measureInTurn(
  {
    version: () => timeCommand([process.execPath, bin, '--version']),
    empty: () => timeCommand([process.execPath, '-e', '0']),
  },
  rounds,
);
tellRows([
  compare({
    what: '`chime-contract --version`',
    values: times.version,
    against: '`node -e 0`',
    peerValues: times.empty,
    unit: 's',
    goal: { atMost: 2 },
  }),
]);
