import { Option } from 'commander';
import { parseNumber } from './parse-number.ts';

/** The flags that every server command has. */
export interface ListenFlags {
  readonly host: string;
  readonly port: number;
}

/** Builds the options --host and --port. */
export function listenOptions(): readonly Option[] {
  return [
    new Option('--host <name>', 'the address to listen on').default('127.0.0.1'),
    new Option('--port <number>', 'the port to listen on; 0 takes any free one')
      .default(4010)
      .argParser((text) => parseNumber(text, { flag: '--port', min: 0, max: 65_535, example: 4010 })),
  ];
}
