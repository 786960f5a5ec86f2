import type { ContractCase, IdOf } from '../../contracts/harness/case.ts';

/** Stands a number reserved for fiction behind each alias of a case, for plans and examples. */
export function bindSampleIds<View>({ given = [] }: ContractCase<View>): IdOf {
  const aliases = given.flatMap(({ as }) => as);
  return (alias) => `+12065550${100 + (Math.max(0, aliases.indexOf(alias)) % 100)}`;
}
