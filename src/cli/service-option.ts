import { Option } from 'commander';
import type { Service } from '../../contracts/harness/outcome.ts';
import { serviceNames } from '../../contracts/services.ts';

/** The flag that names the service. */
export interface ServiceFlag {
  readonly service: Service;
}

/** Builds the option --service. */
export function serviceOption(what: string): Option {
  return new Option('--service <name>', what).choices([...serviceNames]).default('chime');
}
