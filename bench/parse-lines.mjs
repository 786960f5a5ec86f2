// Reads a file and parses each line as JSON, on one core, and nothing else: what any reader of a recording has to do.
import { createReadStream } from 'node:fs';

let rest = '';
let lines = 0;
for await (const chunk of createReadStream(process.argv[2] ?? '', {
  encoding: 'utf8',
  highWaterMark: 1 << 20,
})) {
  const whole = (rest + chunk).split('\n');
  rest = whole.pop() ?? '';
  for (const line of whole) JSON.parse(line);
  lines += whole.length;
}
console.log(lines);
